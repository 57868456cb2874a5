package io.splent.store.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.splent.api.schema.Vendor;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.ScriptRun;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway itself judges the format. */
final class StockFlywayTest {

    private static final String CREATE = "CREATE TABLE notes (id int)";

    @TempDir
    private Path scripts;

    private Flyway flyway(TestDatabase database, String feature) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .table("flyway_" + feature)
                .locations("filesystem:" + scripts)
                .load();
    }

    private ScriptRun write(int version, String script) throws IOException {
        ScriptRun run = MiniatureEngine.up("notes", version, script);
        Files.writeString(scripts.resolve(run.script()), script);
        return run;
    }

    @OnEachDatabase
    void readsAndValidatesWhatWeRecorded(TestDatabase database) throws Exception {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(write(1, "\uFEFF" + CREATE + ";\r\n\r\n"), CREATE);
            engine.run(write(2, "-- Größe\nINSERT INTO notes VALUES (1);"), "INSERT INTO notes VALUES (1)");
        }
        Flyway flyway = flyway(database, "notes");
        flyway.validate();
        assertThat(flyway.info().all())
                .hasSize(2)
                .allSatisfy(info -> assertThat(info.getState()).isEqualTo(MigrationState.SUCCESS))
                .extracting(MigrationInfo::getExecutionTime)
                .containsOnly(7);
    }

    @OnEachDatabase
    void continuesWithAHandWrittenScriptAndLeavesTheNextToUs(TestDatabase database) throws Exception {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(write(1, CREATE + ";"), CREATE);
            write(2, "INSERT INTO notes VALUES (1);");
            assertThat(flyway(database, "notes").migrate().migrationsExecuted).isEqualTo(1);
            assertThat(engine.history().of("notes"))
                    .extracting(AppliedMigration::version, AppliedMigration::description, AppliedMigration::success)
                    .containsExactly(tuple("1", "step 1", true), tuple("2", "step 2", true));

            engine.run(write(3, "INSERT INTO notes VALUES (2);"), "INSERT INTO notes VALUES (2)");
        }
        flyway(database, "notes").validate();
        assertThat(flyway(database, "notes").info().applied()).hasSize(3);
    }

    @OnEachDatabase
    void goesOnInATableThatFlywayHasCreated(TestDatabase database) throws Exception {
        write(1, CREATE + ";");
        flyway(database, "notes").migrate();
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(write(2, "INSERT INTO notes VALUES (1);"), "INSERT INTO notes VALUES (1)");
            assertThat(engine.history().of("notes"))
                    .extracting(AppliedMigration::version)
                    .containsExactly("1", "2");
        }
        flyway(database, "notes").validate();
    }

    /** Flyway has to be told to lock without a transaction, as for every such statement. */
    @Test
    void sharesScriptsThatMayNotRunInsideATransaction() throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL);
                MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(write(1, CREATE + ";"), CREATE);
            String build = "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON notes (id)";
            ScriptRun run = MiniatureEngine.alone(write(2, build + ";"));
            engine.run(run, build);
            write(3, "DROP INDEX CONCURRENTLY IF EXISTS ix;\n" + build + ";");

            FluentConfiguration configuration = Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .table("flyway_notes")
                    .locations("filesystem:" + scripts);
            configuration
                    .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            Flyway flyway = configuration.load();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
            flyway.validate();
            assertThat(engine.history().of("notes")).hasSize(3);

            engine.run(
                    MiniatureEngine.alone(MiniatureEngine.down(write(3, "x"), Optional.of("2"))),
                    "DROP INDEX CONCURRENTLY IF EXISTS ix");
            assertThat(engine.history().of("notes")).hasSize(2);
            assertThat(engine.connection.getAutoCommit()).isTrue();
        }
    }

    /** A baseline: the table was there before. */
    @OnEachDatabase
    void acceptsWhatWasRecordedWithoutBeingRun(TestDatabase database) throws Exception {
        ScriptRun run = write(1, CREATE + ";");
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.execute(CREATE);
            engine.run(run);
        }
        flyway(database, "notes").validate();
        assertThat(flyway(database, "notes").migrate().migrationsExecuted).isZero();
    }

    @OnEachDatabase
    void appliesAgainWhatWeHaveUndone(TestDatabase database) throws Exception {
        ScriptRun run = write(1, CREATE + ";");
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(run, CREATE);
            engine.run(MiniatureEngine.down(run, Optional.empty()), "DROP TABLE notes");
            assertThat(flyway(database, "notes").migrate().migrationsExecuted).isEqualTo(1);
            assertThat(engine.history().of("notes")).hasSize(1);
        }
    }

    @OnEachDatabase
    void hasTheTablesThatFlywayWouldCreate(TestDatabase database) throws Exception {
        try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
            engine.run(write(1, CREATE + ";"), CREATE);
            Files.delete(scripts.resolve("V1__step_1.sql"));
            flyway(database, "theirs").baseline();
            assertThat(columns(engine, "flyway_notes")).hasSize(10).isEqualTo(columns(engine, "flyway_theirs"));
            assertThat(indexes(engine, "flyway_notes")).hasSize(2).isEqualTo(indexes(engine, "flyway_theirs"));
        }
    }

    private static List<String> columns(MiniatureEngine engine, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = engine.connection
                .getMetaData()
                .getColumns(engine.connection.getCatalog(), engine.connection.getSchema(), table, null)) {
            while (row.next()) {
                columns.add("%s %s(%d) null=%s default=%s"
                        .formatted(
                                row.getString("COLUMN_NAME"),
                                row.getString("TYPE_NAME"),
                                row.getInt("COLUMN_SIZE"),
                                row.getString("IS_NULLABLE"),
                                row.getString("COLUMN_DEF")));
            }
        }
        return columns;
    }

    private static List<String> indexes(MiniatureEngine engine, String table) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (ResultSet row = engine.connection
                .getMetaData()
                .getIndexInfo(engine.connection.getCatalog(), engine.connection.getSchema(), table, false, true)) {
            while (row.next()) {
                indexes.add(row.getString("COLUMN_NAME") + " unique=" + !row.getBoolean("NON_UNIQUE"));
            }
        }
        return indexes;
    }
}
