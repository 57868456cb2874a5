package io.splent.differ.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Vendor;
import io.splent.differ.liquibase.line.Line;
import io.splent.differ.liquibase.line.Unacceptable;
import io.splent.mapping.LiveRequest;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The differ over a small product line on real databases. */
class LiquibaseSchemaDifferTest {

    private final LiquibaseSchemaDiffer differ = new LiquibaseSchemaDiffer();

    @OnEachDatabase
    void findsNothingMoreAfterItsOwnChangesWereApplied(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            SchemaDiff first = create(database, connection);

            LiveRequest again = request(database, connection);
            assertThat(first.changes()).isNotEmpty();
            assertThat(differ.diff(again).changes()).isEmpty();
            assertThat(again.live(Set.of()).tables())
                    .hasSameSizeAs(first.desired().tables());
        }
    }

    @OnEachDatabase
    void givesTheSameAnswerTwice(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThat(differ.diff(request(database, connection)))
                    .isEqualTo(differ.diff(request(database, connection)));
        }
    }

    @OnEachDatabase
    void seesWhatIsDifferentInTheColumns(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            create(database, connection);
            execute(
                    connection,
                    "alter table notes drop column body",
                    "alter table notes add column extra integer",
                    retype(database, "notes", "title", "varchar(100)", "not null"),
                    retype(database, "notes", "altitude", "bigint", ""),
                    retype(database, "media_item", "price", "decimal(8,4)", ""),
                    database.vendor() == Vendor.MARIADB
                            ? "alter table post modify title varchar(512) null"
                            : "alter table post alter column title drop not null",
                    "alter table category alter column slug set default 'x'");

            assertThat(described(database, connection))
                    .containsExactlyInAnyOrder(
                            "add-column notes.body",
                            "drop-column notes.extra",
                            "alter-column notes.title",
                            "alter-column notes.altitude",
                            "alter-column media_item.price",
                            "alter-column post.title",
                            "alter-column category.slug");
        }
    }

    @OnEachDatabase
    void seesWhatIsDifferentInKeysAndIndexes(TestDatabase database) throws SQLException {
        String drop = database.vendor() == Vendor.MARIADB ? " drop foreign key " : " drop constraint ";
        try (Connection connection = database.open()) {
            create(database, connection);
            execute(
                    connection,
                    database.vendor() == Vendor.MARIADB ? "drop index slide_order on slide" : "drop index slide_order",
                    "alter table notes" + drop + "fk4gdbx0t9an1cb26e6rtn8boh",
                    "alter table slide" + drop + "fkq7d1sf1c1cq3lselnqfkc576s",
                    "alter table slide add constraint fkq7d1sf1c1cq3lselnqfkc576s foreign key (media_id)"
                            + " references media_item (id) on delete cascade",
                    database.vendor() == Vendor.MARIADB
                            ? "alter table category drop index uq_category"
                            : "alter table category drop constraint uq_category");

            assertThat(described(database, connection))
                    .contains(
                            "create-index slide.slide_order",
                            "add-foreign-key notes.fk4gdbx0t9an1cb26e6rtn8boh",
                            "drop-foreign-key slide.fkq7d1sf1c1cq3lselnqfkc576s",
                            "add-foreign-key slide.fkq7d1sf1c1cq3lselnqfkc576s",
                            "add-unique category.uq_category")
                    .allMatch(change ->
                            change.contains("-index") || change.contains("-foreign-key") || change.contains("-unique"));
        }
    }

    @OnEachDatabase
    void seesCommentsIdentityAndSequences(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            create(database, connection);
            if (database.vendor() == Vendor.MARIADB) {
                execute(
                        connection,
                        "alter table category comment 'sorted'",
                        "alter table notes modify tags varchar(500) comment 'words'",
                        "alter table slide modify id integer not null");
            } else {
                execute(
                        connection,
                        "comment on table category is 'sorted'",
                        "comment on column notes.tags is 'words'",
                        "alter table slide alter column id drop identity");
            }
            execute(connection, "drop sequence post_numbers");

            assertThat(described(database, connection))
                    .containsExactlyInAnyOrder(
                            "set-comment category.category",
                            "set-comment notes.tags",
                            "alter-column slide.id",
                            "create-sequence null.post_numbers");
        }
    }

    @OnEachDatabase
    void seesTheIncrementOfASequenceWhereItClaimsTo(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            create(database, connection);
            execute(connection, "alter sequence post_numbers increment by 1");

            boolean claimed =
                    differ.capabilities(Dialects.detect(connection)).contains(DifferCapability.SEQUENCE_INCREMENTS);
            assertThat(described(database, connection))
                    .isEqualTo(claimed ? List.of("alter-sequence null.post_numbers") : List.of());
        }
    }

    @OnEachDatabase
    void doesNotSeeChecksAndDoesNotClaimTo(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            create(database, connection);
            execute(connection, "alter table post add constraint title_is_long check (length(title) > 3)");

            assertThat(differ.capabilities(Dialects.detect(connection))).doesNotContain(DifferCapability.CHECKS);
            assertThat(described(database, connection)).isEmpty();
        }
    }

    @OnEachDatabase
    void reportsAnUnmanagedTableButLeavesItAlone(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            create(database, connection);
            execute(connection, "create table stranger (id integer not null primary key, name varchar(20) unique)");
            SchemaSnapshot before = request(database, connection).live(Set.of());

            assertThat(described(database, connection)).containsExactly("drop-table stranger.stranger");
            assertThat(request(database, connection).live(Set.of())).isEqualTo(before);
        }
    }

    @OnEachDatabase
    void leavesConnectionThreadAndServerAsTheyWere(TestDatabase database) throws SQLException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (Connection connection = database.open()) {
            List<String> schemas = schemas(connection);
            differ.diff(request(database, connection));

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(schemas(connection)).isEqualTo(schemas);
            assertThat(request(database, connection).live(Set.of())).isEqualTo(SchemaSnapshot.EMPTY);
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("liquibase"));
    }

    @OnEachDatabase
    void logsNothing(TestDatabase database) throws SQLException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = handler(logged);
        Logger.getLogger("").addHandler(handler);
        try (Connection connection = database.open()) {
            differ.diff(request(database, connection));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }

    @OnEachDatabase
    void saysWhoAskedForTablesColumnsAndSequences(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            LiveRequest request = request(database, connection);
            boolean upper = request.dialect().identifierCase() == IdentifierCase.UPPER;
            SchemaDiff diff = differ.diff(request);

            assertThat(diff.origins())
                    .containsEntry(ObjectRef.table(table("notes", upper)), origin("notes", "Notes", null))
                    .containsEntry(column("notes", "title", upper), origin("notes", "Notes", "title"))
                    .containsEntry(column("notes", "user_id", upper), origin("notes", "Notes", "user"))
                    .containsEntry(column("notes", "tags", upper), origin("notes_tags", "NotesTagsMixin", "tags"))
                    .containsEntry(column("notes", "city", upper), origin("notes", "Notes", "place.city"))
                    .containsEntry(
                            column("notes", "altitude", upper), new Origin("notes_map", "PlaceMixin", "altitude"))
                    .containsEntry(ObjectRef.table(table("post_category", upper)), origin("post", "Post", "categories"))
                    .containsEntry(column("announcement", "id", upper), origin("post", "Announcement", null))
                    .containsEntry(ObjectRef.sequence(table("post_numbers", upper)), origin("post", "Post", "id"));
            assertThat(diff.desired().tables())
                    .allSatisfy(table -> assertThat(diff.origins()).containsKey(ObjectRef.table(table.name())));
            assertThat(diff.desired().sequences())
                    .allSatisfy(
                            sequence -> assertThat(diff.origins()).containsKey(ObjectRef.sequence(sequence.name())));
        }
    }

    @OnEachDatabase
    void namesTheEntityWhoseTableTheDatabaseRefuses(TestDatabase database) throws SQLException {
        EntityModel model = new EntityModel(
                getClass().getClassLoader(),
                List.of(new ManagedClass(Unacceptable.class.getName(), "broken", List.of())));
        try (Connection connection = database.open()) {
            LiveRequest request = LiveRequest.of(database, connection, model);
            assertThatThrownBy(() -> differ.diff(request)).isInstanceOfSatisfying(SplentException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.DDL_REJECTED);
                assertThat(e).hasMessageContaining("Unacceptable").hasMessageContaining("no_such_type");
                assertThat(e.location().feature()).isEqualTo("broken");
            });
        }
    }

    @Test
    void namesTheClassThatCannotBeLoaded() throws SQLException {
        EntityModel model = new EntityModel(
                getClass().getClassLoader(), List.of(new ManagedClass("no.such.Entity", "ghost", List.of())));
        try (TestDatabase database = TestDatabase.create(Vendor.H2);
                Connection connection = database.open()) {
            LiveRequest request = LiveRequest.of(database, connection, model);
            assertThatThrownBy(() -> differ.diff(request)).isInstanceOfSatisfying(SplentException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.ENTITIES_UNREADABLE);
                assertThat(e).hasMessageContaining("no.such.Entity");
                assertThat(e.location().feature()).isEqualTo("ghost");
            });
        }
    }

    private SchemaDiff create(TestDatabase database, Connection connection) throws SQLException {
        LiveRequest request = request(database, connection);
        SchemaDiff diff = differ.diff(request);
        SqlWriter writer = new SqlWriter(request.dialect(), SchemaNames.own());
        List<SchemaChange> ordered = new ChangeSequencer(request.dialect()).sequence(diff.changes());
        execute(connection, writer.statements(ordered).toArray(String[]::new));
        return diff;
    }

    private LiveRequest request(TestDatabase database, Connection connection) throws SQLException {
        return LiveRequest.of(database, connection, Line.model(getClass().getClassLoader()));
    }

    private static String retype(TestDatabase database, String table, String column, String type, String rest) {
        String start = "alter table " + table;
        return switch (database.vendor()) {
            case MARIADB, MYSQL -> start + " modify " + column + " " + type + " " + rest;
            case POSTGRESQL -> start + " alter column " + column + " type " + type;
            case H2 -> start + " alter column " + column + " set data type " + type;
        };
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The changes found now, for example {@code add-column notes.tags}, in lower case. */
    private List<String> described(TestDatabase database, Connection connection) throws SQLException {
        return differ.diff(request(database, connection)).changes().stream()
                .map(change -> change.kind().id() + " " + change.affectedTable() + "." + change.objectName())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> schemas(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select schema_name from information_schema.schemata order by schema_name")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private static Handler handler(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static ObjectName table(String name, boolean upper) {
        return ObjectName.of(upper ? name.toUpperCase(Locale.ROOT) : name);
    }

    private static ObjectRef column(String table, String column, boolean upper) {
        return ObjectRef.column(table(table, upper), upper ? column.toUpperCase(Locale.ROOT) : column);
    }

    private static Origin origin(String feature, String simpleName, String attribute) {
        return new Origin(feature, "io.splent.differ.liquibase.line." + simpleName, attribute);
    }
}
