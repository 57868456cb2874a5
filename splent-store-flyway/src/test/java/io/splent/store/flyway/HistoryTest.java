package io.splent.store.flyway;

import static io.splent.api.schema.Vendor.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    @Test
    void isFoundByItsId() {
        assertThat(ServiceLoader.load(MigrationStore.class))
                .extracting(MigrationStore::id)
                .containsExactly("flyway");
    }

    @OnEachDatabase
    void createsNothing(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            assertThat(engine.history()).isEqualTo(MigrationHistory.EMPTY);
            assertThat(engine.tables()).isEmpty();
        }
    }

    @OnEachDatabase
    void needsNoLock(TestDatabase database) throws SQLException {
        try (MiniatureEngine first = new MiniatureEngine(database, "notes");
                MiniatureEngine second = new MiniatureEngine(database, "notes");
                StoreSession session = first.open()) {
            session.begin(MiniatureEngine.up("notes", 1, ""));
            first.execute("CREATE TABLE notes (id int)");
            assertThat(second.history().central()).isEmpty();
        }
    }

    @OnEachDatabase
    void includesFeaturesThatAreNotInTheProduct(TestDatabase database) throws SQLException {
        String longName = "z".repeat(60);
        try (MiniatureEngine engine = new MiniatureEngine(database, "tags", "notes", "gone", longName)) {
            for (String feature : engine.target.features()) {
                engine.run(MiniatureEngine.up(feature, 1, ""));
            }
        }
        database.execute("DELETE FROM splent_migrations WHERE feature = 'gone'");
        try (MiniatureEngine engine = new MiniatureEngine(database, "tags", "notes")) {
            assertThat(engine.history().applied().keySet()).containsExactly("tags", "notes", "gone", longName);
            assertThat(engine.history().central().keySet()).containsExactly("tags", "notes", longName);
        }
    }

    @OnEachDatabase
    void ignoresTablesThatAreNoHistoryOfAFeature(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "schema_history")) {
            engine.run(MiniatureEngine.up("schema_history", 1, ""));
        }
        database.execute(
                "DELETE FROM splent_migrations",
                "CREATE TABLE flyway_settings (id int)",
                "CREATE TABLE flywayx (id int)");
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            assertThat(engine.history()).isEqualTo(MigrationHistory.EMPTY);
        }
    }

    @OnEachDatabase
    void understandsTheOtherRowsOfStockFlyway(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(MiniatureEngine.up("notes", 1, "one"));
            engine.run(MiniatureEngine.up("notes", 2, "two"));
            insert(engine, 3, "'0'", "BASELINE", true);
            insert(engine, 4, "NULL", "SQL", true);
            insert(engine, 5, "NULL", "SCHEMA", true);
            insert(engine, 6, "'3'", "JDBC", true);
            insert(engine, 7, "'2'", "DELETE", true);
            insert(engine, 8, "'4'", "SQL", false);
            assertThat(engine.history().of("notes"))
                    .extracting(AppliedMigration::version, AppliedMigration::success)
                    .containsExactly(tuple("1", true), tuple("4", false));
            assertThat(engine.history().of("notes").get(1).checksum()).isNull();
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(() -> engine.run(MiniatureEngine.up("notes", 4, "")))
                    .satisfies(e -> assertThat(e.hint()).contains("repair"));
        }
    }

    private static void insert(MiniatureEngine engine, int rank, String version, String type, boolean success)
            throws SQLException {
        StoreSql sql = StoreSql.of(engine.target.dialect().vendor());
        engine.execute("INSERT INTO %s (%s, %s, %s, %s, %s, %s, %s, %s) VALUES (%d, %s, 'd', '%s', 's', 'u', 0, %b)"
                .formatted(
                        sql.quote("flyway_notes"),
                        sql.quote("installed_rank"),
                        sql.quote("version"),
                        sql.quote("description"),
                        sql.quote("type"),
                        sql.quote("script"),
                        sql.quote("installed_by"),
                        sql.quote("execution_time"),
                        sql.quote("success"),
                        rank,
                        version,
                        type,
                        success));
    }

    @OnEachDatabase
    void asksAsManyQuestionsForManyFeaturesAsForOne(TestDatabase database) throws SQLException {
        int one = countQueries(database, features(1));
        int many = countQueries(database, features(60));
        assertThat(many).isEqualTo(one).isEqualTo(3);
    }

    @OnEachDatabase
    void readsMoreTablesThanFitIntoOneQuery(TestDatabase database) throws SQLException {
        String[] features = features(205);
        try (MiniatureEngine engine = new MiniatureEngine(database, features)) {
            try (StoreSession session = engine.open()) {
                for (String feature : features) {
                    engine.run(session, MiniatureEngine.up(feature, 1, ""));
                }
            }
            assertThat(engine.history().applied().keySet()).containsExactly(features);
            assertThat(engine.history().central().keySet()).containsExactly(features);
        }
    }

    private static String[] features(int count) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add("f" + i);
        }
        return features.toArray(new String[0]);
    }

    private static int countQueries(TestDatabase database, String... features) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, features)) {
            try (StoreSession session = engine.open()) {
                for (String feature : features) {
                    engine.run(
                            session,
                            MiniatureEngine.up(
                                    feature, session.history().of(feature).size() + 1, ""));
                }
            }
            AtomicInteger queries = new AtomicInteger();
            Connection counting = counting(engine.connection, queries);
            StoreTarget target = new StoreTarget(counting, engine.target.dialect(), List.of(features));
            assertThat(engine.store.history(target).applied()).hasSize(features.length);
            return queries.get();
        }
    }

    private static Connection counting(Connection connection, AtomicInteger queries) {
        return (Connection) Proxy.newProxyInstance(
                HistoryTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        queries.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @OnEachDatabase
    void refusesTwoFeaturesOnOneTable(TestDatabase database) throws SQLException {
        String feature = "f".repeat(60);
        String imitation = HistoryTableNames.of(feature).substring("flyway_".length());
        try (MiniatureEngine engine = new MiniatureEngine(database, feature)) {
            engine.run(MiniatureEngine.up(feature, 1, ""));
        }
        try (MiniatureEngine engine = new MiniatureEngine(database, imitation)) {
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(engine::history)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_INCONSISTENT));
        }
        try (MiniatureEngine engine = new MiniatureEngine(database, feature, imitation)) {
            assertThatExceptionOfType(SplentException.class).isThrownBy(engine::open);
        }
    }

    @OnEachDatabase
    void saysThatTheConnectionIsLost(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            switch (database.vendor()) {
                case POSTGRESQL ->
                    database.execute("SELECT pg_terminate_backend("
                            + engine.column("SELECT pg_backend_pid()").get(0) + ")");
                case MARIADB, MYSQL ->
                    database.execute(
                            "KILL " + engine.column("SELECT CONNECTION_ID()").get(0));
                case H2 -> database.execute("SHUTDOWN");
            }
            assertThatExceptionOfType(SplentException.class)
                    .isThrownBy(engine::history)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED));
        }
    }

    @OnEachDatabase(POSTGRESQL)
    void tellsAHistoryItMayNotReadFromAnEmptyOne(TestDatabase database) throws SQLException {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(MiniatureEngine.up("notes", 1, ""));
            String reader = "reader_" + database.name();
            engine.execute("CREATE ROLE " + reader);
            engine.execute("SET ROLE " + reader);
            try {
                assertThatExceptionOfType(SplentException.class)
                        .isThrownBy(engine::history)
                        .satisfies(e -> assertThat(e.location().sqlState()).isEqualTo("42501"));
                LockRequest request = new LockRequest(Duration.ZERO, holder -> {});
                engine.execute("RESET ROLE");
                engine.execute("DROP TABLE splent_migrations");
                engine.execute("SET ROLE " + reader);
                assertThatExceptionOfType(SplentException.class)
                        .isThrownBy(() -> engine.store.open(engine.target, request))
                        .satisfies(e -> assertThat(e.hint()).contains("create tables"));
            } finally {
                engine.execute("RESET ROLE");
                engine.execute("DROP ROLE " + reader);
            }
            engine.open().close();
            assertThat(engine.history().central()).isEmpty();
        }
    }
}
