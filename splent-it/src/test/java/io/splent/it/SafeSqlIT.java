package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of tables that hold rows: the scripts are divided, nothing is lost, and a failure can be repeated. */
class SafeSqlIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String ENTITY = NOTES + "/src/main/java/io/splent/cms/notes/Notes.java";
    private static final String TABLE = "@Table(name = \"notes\")";
    private static final String BODY = "    @Column(columnDefinition = \"text\")\n    private String body;\n";

    private static final String CHECKED = "@Table(name = \"notes\", check ="
            + " @jakarta.persistence.CheckConstraint(name = \"ck_title\", constraint = \"length(title) > 1\"))";
    private static final String INDEXED = CHECKED.substring(0, CHECKED.length() - 1)
            + ", indexes = @jakarta.persistence.Index(name = \"ix_title\", columnList = \"title\"), uniqueConstraints ="
            + " @jakarta.persistence.UniqueConstraint(name = \"uk_body\", columnNames = {\"user_id\", \"body\"}))";

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;
    private Splent splent;

    /** Two notes of one user. */
    private void start(TestDatabase database) throws SQLException {
        workspace = ExampleWorkspace.copyTo(directory);
        splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        database.execute(
                "insert into " + user(database)
                        + " (email, password, created_at, active) values ('a@b.c', 'x', current_timestamp, true)",
                "insert into notes (user_id, title, body) select id, 'same', 'one' from " + user(database),
                "insert into notes (user_id, title, body) select id, 'same', 'two' from " + user(database));
    }

    private static String user(TestDatabase database) {
        return database.vendor() == Vendor.MARIADB ? "`user`" : "\"user\"";
    }

    private void edit(String before, String after) {
        workspace.edit(ENTITY, before, after);
        workspace.compile();
    }

    private List<String> newScripts(Vendor vendor) {
        return workspace.scripts(NOTES, vendor.id(), "V").stream()
                .skip(1)
                .map(SafeSqlIT::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(TestDatabase database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @OnEachDatabase
    void fillsARequiredColumnAsTheReviewerSaysAndDropsLast(TestDatabase database) throws Exception {
        start(database);
        List<String> before = IndependentCatalog.describe(database);
        edit(BODY, "    @Column(length = 20, nullable = false)\n    private String mood;\n");
        splent.ok("db:migrate", NOTES, "-m", "mood", "--allow", "deletes-data");

        List<String> scripts = newScripts(database.vendor());
        assertThat(scripts).hasSize(3);
        assertThat(scripts.get(0)).containsIgnoringCase("ADD COLUMN mood").doesNotContain("NOT NULL");
        assertThat(scripts.get(1))
                .contains("-- TODO")
                .contains("-- Hazard may-fail-on-data")
                .contains("NOT NULL");
        assertThat(scripts.get(2)).contains("-- Hazard deletes-data").contains("DROP COLUMN body");

        Splent.Run failed = splent.run("db:upgrade");
        assertThat(failed.exit()).as("%s", failed).isEqualTo(5);
        assertThat(failed.err()).contains("_tighten.sql").contains("statement 1");
        assertThat(column(database, "select body from notes order by id")).containsExactly("one", "two");

        Path tighten = workspace.scripts(NOTES, database.vendor().id(), "V").get(2);
        Files.writeString(
                tighten, read(tighten).replaceFirst("(?m)^ALTER", "UPDATE notes SET mood = 'fine';\n\nALTER"));
        splent.ok("db:upgrade");
        assertThat(column(database, "select mood from notes")).containsExactly("fine", "fine");
        splent.ok("db:migrate", "--check");

        splent.ok("db:rollback", NOTES, "--steps", "3", "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(column(database, "select title from notes")).containsExactly("same", "same");
    }

    @OnEachDatabase
    void fillsARequiredColumnWithAGivenExpression(TestDatabase database) throws Exception {
        start(database);
        edit(BODY, """
                    @Column(nullable = false, columnDefinition = "text")
                    private String body;
                    @Column(length = 20, nullable = false)
                    private String mood;
                """);
        database.execute("update notes set body = null where body = 'two'");

        Splent.Run unknown = splent.run("db:migrate", NOTES, "--backfill", "notes.moood='x'");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("notes.moood").contains("notes.mood");
        splent.ok("db:migrate", NOTES, "--backfill", "notes.mood=lower('FINE')", "--backfill", "notes.body=title");

        assertThat(String.join("", newScripts(database.vendor()))).doesNotContain("TODO");
        splent.ok("db:upgrade");
        assertThat(column(database, "select mood from notes")).containsExactly("fine", "fine");
        assertThat(column(database, "select body from notes order by id")).containsExactly("one", "same");
        splent.ok("db:migrate", "--check");
    }

    /** One default for all rows is no value where rows are to differ: not when the column comes, nor when it comes back. */
    @OnEachDatabase
    void givesRowsNoDefaultWhereTheyAreToDiffer(TestDatabase database) throws Exception {
        start(database);
        String unique = BODY + """
                    @Column(length = 20, unique = true)
                    @org.hibernate.annotations.ColumnDefault("'c'")
                    private String code;
                    @Column(length = 20, unique = true, nullable = false)
                    @org.hibernate.annotations.ColumnDefault("'t'")
                    private String tag;
                """;
        edit(BODY, unique);
        splent.ok("db:migrate", NOTES, "--backfill", "notes.tag=body");
        splent.ok("db:upgrade");
        assertThat(column(database, "select code from notes")).containsExactly(null, null);
        assertThat(column(database, "select tag from notes order by id")).containsExactly("one", "two");
        List<String> before = IndependentCatalog.describe(database);

        edit(unique, BODY);
        splent.ok("db:migrate", NOTES, "--allow", "deletes-data");
        List<Path> back = workspace.scripts(NOTES, database.vendor().id(), "U");
        assertThat(read(back.get(back.size() - 1)))
                .contains("notes HAVING COUNT(*) > 1;", "-- Hazard may-fail-on-data")
                .doesNotContain("SELECT tag", "SELECT code");
        splent.ok("db:upgrade");
        database.execute("delete from notes where body = 'two'");
        splent.ok("db:rollback", NOTES, "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(column(database, "select code from notes")).containsExactly((String) null);
    }

    /** Each of them shows the statement that makes both; when one of them fails, neither is made. */
    @OnEachDatabase(Vendor.MARIADB)
    void altersATableOfMariaDbAtOnceOrNotAtAll(TestDatabase database) throws Exception {
        start(database);
        edit(BODY, """
                    @Column(nullable = false, columnDefinition = "text")
                    private String body;
                    @Column(length = 20, nullable = false)
                    private String mood;
                """);
        database.execute("update notes set body = null where body = 'two'");

        Splent.Run migrated = splent.ok("--json", "db:migrate", NOTES, "--backfill", "notes.mood='fine'");
        JsonNode feature = migrated.json().at("/features/0");
        String both =
                "ALTER TABLE notes\n    MODIFY COLUMN mood varchar(20) NOT NULL,\n    MODIFY COLUMN body text NOT NULL";
        assertThat(feature.at("/changes"))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.at("/sql"))
                        .extracting(JsonNode::textValue)
                        .contains("UPDATE notes SET mood = 'fine' WHERE mood IS NULL", both));
        assertThat(feature.at("/scripts"))
                .extracting(script -> script.at("/statements").intValue())
                .containsExactly(1, 1, 2, 1);

        assertThat(splent.run("db:upgrade").exit()).isEqualTo(5);
        String nullable = "select is_nullable from information_schema.columns where table_schema = database() and"
                + " table_name = 'notes' and column_name in ('body', 'mood')";
        assertThat(column(database, nullable)).containsExactly("YES", "YES");

        database.execute("update notes set body = 'two' where body is null");
        splent.ok("db:upgrade");
        assertThat(column(database, nullable)).containsExactly("NO", "NO");
        splent.ok("db:migrate", "--check");
    }

    @Test
    void buildsIndexesBesideTheWritersOnPostgres() throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL)) {
            start(database);
            List<String> before = IndependentCatalog.describe(database);
            edit(TABLE, CHECKED);
            splent.ok("db:migrate", NOTES, "-m", "stricter");
            assertThat(newScripts(database.vendor())).hasSize(2);
            assertThat(newScripts(database.vendor()).get(0)).contains("NOT VALID");
            assertThat(newScripts(database.vendor()).get(1)).contains("VALIDATE CONSTRAINT ck_title");
            splent.ok("db:upgrade");

            edit(CHECKED, INDEXED);
            splent.ok("db:migrate", NOTES, "-m", "faster");
            List<String> scripts = newScripts(database.vendor());
            assertThat(scripts).hasSize(5);
            assertThat(scripts.get(2)).contains("DO $guard$").doesNotContain("CONCURRENTLY");
            assertThat(scripts.get(3))
                    .contains("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_title")
                    .contains("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uk_body")
                    .doesNotContain("ALTER TABLE")
                    .doesNotContain("blocks-writes");
            assertThat(scripts.get(4)).contains("UNIQUE USING INDEX uk_body");

            upgradeWhileSomebodyWritesAndAnotherRunWaits(database);
            assertThat(IndependentCatalog.describe(database)).hasSizeGreaterThan(before.size());
            splent.ok("db:migrate", "--check");
            splent.ok("db:rollback", NOTES, "--steps", "5", "--yes");
            assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        }
    }

    /** An open transaction holds the index up; the second run must not: it would be waited for, and wait itself. */
    private void upgradeWhileSomebodyWritesAndAnotherRunWaits(TestDatabase database) throws Exception {
        try (Connection writer = database.open();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into notes (user_id, title) select id, 'third' from " + user(database));
            CompletableFuture<Splent.Run> first = CompletableFuture.supplyAsync(() -> splent.run("db:upgrade"));
            awaitIndexBuild(database, first);
            CompletableFuture<Splent.Run> second = CompletableFuture.supplyAsync(() -> splent.run("db:upgrade"));
            statement.execute("update notes set created_at = current_timestamp");
            awaitLockWaiter(database, second);
            writer.commit();
            assertThat(first.get().exit()).as("%s", first.get()).isZero();
            assertThat(second.get().exit()).as("%s", second.get()).isZero();
        }
    }

    private static void awaitIndexBuild(TestDatabase database, CompletableFuture<Splent.Run> run) throws Exception {
        while (column(database, "select 1 from pg_stat_progress_create_index").isEmpty()) {
            assertThat(run).isNotDone();
            Thread.sleep(20);
        }
    }

    private static void awaitLockWaiter(TestDatabase database, CompletableFuture<Splent.Run> run) throws Exception {
        String waiting =
                "select 1 from pg_stat_activity where query like '%pg_try_advisory_lock%' and pid <> pg_backend_pid()";
        while (column(database, waiting).isEmpty()) {
            assertThat(run).isNotDone();
            Thread.sleep(20);
        }
    }

    @Test
    void findsDuplicatesBeforeAnythingIsChanged() throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL)) {
            start(database);
            edit(
                    TABLE,
                    "@Table(name = \"notes\", uniqueConstraints = @jakarta.persistence.UniqueConstraint(name = \"uk_title\", columnNames ="
                            + " \"title\"))");
            splent.ok("db:migrate", NOTES);
            List<String> before = IndependentCatalog.describe(database);

            Splent.Run failed = splent.run("db:upgrade");

            assertThat(failed.exit()).isEqualTo(5);
            assertThat(failed.err())
                    .contains("notes holds rows with equal (title)")
                    .contains("GROUP BY title");
            assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
            database.execute("update notes set title = body");
            splent.ok("db:upgrade");
            splent.ok("db:migrate", "--check");
        }
    }

    @Test
    void repeatsAnIndexThatFailedOrWasLeftBroken() throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL)) {
            start(database);
            workspace.write(
                    script("V20990101000000__by_hand.sql"),
                    "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"Uk\" ON notes (title);\n");

            Splent.Run failed = splent.run("db:upgrade");
            assertThat(failed.exit()).isEqualTo(5);
            assertThat(failed.err()).contains("statement 1").contains("(title)=(same) is duplicated");
            assertThat(broken(database)).isEmpty();

            leaveBrokenIndex(database);
            assertThat(broken(database)).containsExactly("Uk");
            database.execute("update notes set title = body");
            splent.ok("db:upgrade");
            assertThat(broken(database)).isEmpty();
            assertThat(column(database, "select indexdef from pg_indexes where indexname = 'Uk'"))
                    .hasSize(1);
            assertThat(splent.ok("db:status", NOTES, "--json").features("synced"))
                    .containsExactly(NOTES);
        }
    }

    private static void leaveBrokenIndex(TestDatabase database) {
        try {
            database.execute("CREATE UNIQUE INDEX CONCURRENTLY \"Uk\" ON notes (title)");
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("23505");
        }
    }

    private static List<String> broken(TestDatabase database) throws SQLException {
        return column(
                database,
                "select relname from pg_class join pg_index on indexrelid = pg_class.oid where not indisvalid");
    }

    private static String script(String name) {
        return NOTES + "/src/main/resources/splent_io/" + NOTES + "/migrations/postgresql/" + name;
    }

    @Test
    void refusesToMixWhatNeedsATransactionWithWhatMayNotHaveOne() throws Exception {
        try (TestDatabase database = TestDatabase.create(Vendor.POSTGRESQL)) {
            start(database);
            workspace.write(
                    script("V20990101000000__by_hand.sql"),
                    "CREATE TABLE more (id int);\n\nCREATE INDEX CONCURRENTLY ix ON notes (title);\n");

            Splent.Run refused = splent.run("db:upgrade", "--json");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.json().path("error").path("code").asText()).isEqualTo("script-mixed");
            assertThat(refused.json().path("error").path("line").asInt()).isEqualTo(3);
            assertThat(refused.json().path("error").path("statement").asInt()).isEqualTo(2);
            assertThat(column(database, "select to_regclass('more')::text")).containsExactly((String) null);
        }
    }
}
