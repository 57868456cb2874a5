package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** A schema that was there before SPLENT: taken over when it is what the scripts would make, refused otherwise. */
class BaselineIT {

    private static final String AUTH = "splent_feature_auth";
    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;

    private Splent product(TestDatabase database) {
        if (workspace == null) {
            workspace = ExampleWorkspace.copyTo(directory);
        }
        return new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
    }

    /** Hibernate knows nothing of what a mixin adds; that is done by hand. */
    private void createByHibernate(TestDatabase database) throws Exception {
        HibernateSchema.create(
                Stream.of(AUTH, NOTES, TAGS)
                        .map(feature -> workspace.feature(feature).resolve("target/classes"))
                        .toList(),
                database);
    }

    private static void addTags(TestDatabase database) throws SQLException {
        database.execute("alter table notes add tags varchar(500)", "create index ix_notes_tags on notes (tags)");
    }

    @OnEachDatabase
    void writesTheFirstScriptsAndTakesOverWhatHibernateCreated(TestDatabase database) throws Exception {
        Splent splent = product(database);
        createByHibernate(database);
        List<String> before = IndependentCatalog.describe(database);

        Splent.Run refused = splent.run("db:baseline", "--all", "--json");

        assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
        JsonOutput.assertValid(refused);
        assertThat(refused.json().path("error").path("code").asText()).isEqualTo("baseline-differs");
        assertThat(differences(refused, "differences"))
                .containsExactlyInAnyOrder(TAGS + " gone column notes.tags", TAGS + " gone index notes.ix_notes_tags");
        assertThat(refused.features("not-reached")).containsExactly(AUTH, NOTES);
        assertNothingWritten(database, before);

        addTags(database);
        database.execute("create index ix_dba on notes (created_at)");
        long rows = insertRows(database);
        assertThat(splent.ok("db:baseline", "--all", "--dry-run").out()).contains("would be baselined", "(new)");
        assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).isEmpty();

        Splent.Run done = splent.ok("db:baseline", "--all", "--json");

        JsonOutput.assertValid(done);
        assertThat(done.features("baselined")).containsExactly(AUTH, NOTES, TAGS);
        assertThat(differences(done, "kept")).containsExactly(NOTES + " added index notes.ix_dba");
        assertManaged(splent);
        assertThat(splent.ok("db:baseline", "--all", "--json").features("up-to-date"))
                .hasSize(3);
        splent.ok("db:rollback", TAGS, "--yes");
        splent.ok("db:upgrade");
        assertThat(rows).isEqualTo(1);
        assertThat(count(database, "select count(*) from notes")).isEqualTo(rows);
        assertSameAsFromScripts(database);
    }

    private static long insertRows(TestDatabase database) throws SQLException {
        database.execute(
                "insert into " + user(database)
                        + " (email, password, created_at, active, role) values ('a', 'b', current_timestamp, true, 'user')",
                "insert into notes (user_id, title) select id, 'kept' from " + user(database));
        return count(database, "select count(*) from notes");
    }

    private static String user(TestDatabase database) {
        return database.vendor() == Vendor.MARIADB ? "`user`" : "\"user\"";
    }

    /** A new database that is built from the scripts is like the old one, apart from what the DBA added. */
    private void assertSameAsFromScripts(TestDatabase old) throws Exception {
        try (TestDatabase other = TestDatabase.create(old.vendor())) {
            product(other).ok("db:upgrade");
            assertThat(IndependentCatalog.describe(old).stream()
                            .filter(line -> !line.toLowerCase(Locale.ROOT).contains("ix_dba")))
                    .containsExactlyInAnyOrderElementsOf(IndependentCatalog.describe(other));
        }
    }

    private static void assertManaged(Splent splent) {
        assertThat(splent.ok("db:status", "--json").features("synced")).contains(AUTH, NOTES, TAGS);
        splent.ok("db:migrate", "--check");
        assertThat(splent.ok("db:upgrade").out()).contains("Nothing to apply.");
    }

    private void assertNothingWritten(TestDatabase database, List<String> before) throws SQLException {
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).isEmpty();
        assertThat(tables(database)).noneMatch(table -> table.startsWith("splent_") || table.startsWith("flyway_"));
    }

    @OnEachDatabase
    void recordsTheScriptsThatAreThere(TestDatabase database) throws Exception {
        try (TestDatabase first = TestDatabase.create(database.vendor())) {
            Splent there = product(first);
            there.ok("db:migrate");
            handWritten(database.vendor());
            there.ok("db:upgrade");
        }
        Splent splent = product(database);
        createByHibernate(database);
        addTags(database);
        database.execute(
                database.vendor() == Vendor.MARIADB
                        ? "alter table notes modify title varchar(300) not null"
                        : "alter table notes alter column title " + (database.vendor() == Vendor.H2 ? "set data " : "")
                                + "type varchar(300)");
        boolean mariadb = database.vendor() == Vendor.MARIADB;
        database.execute(
                "alter table notes drop " + (mariadb ? "foreign key" : "constraint") + " fk_notes_user",
                "alter table notes add constraint fk_otherwise foreign key (user_id) references " + user(database)
                        + " (id)");

        Splent.Run refused = splent.run("db:baseline", NOTES, TAGS);

        assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
        assertThat(refused.out())
                .contains("changed column notes.title", "gone    view notes_titles")
                .containsPattern("changed foreign key notes.fk_notes_user +is called fk_otherwise here");
        assertThat(tables(database)).noneMatch(table -> table.startsWith("splent_") || table.startsWith("flyway_"));

        database.execute(
                mariadb
                        ? "alter table notes modify title varchar(255) not null"
                        : "alter table notes alter column title " + (database.vendor() == Vendor.H2 ? "set data " : "")
                                + "type varchar(255)",
                "alter table notes drop " + (mariadb ? "foreign key" : "constraint") + " fk_otherwise",
                "alter table notes add constraint fk_notes_user foreign key (user_id) references " + user(database)
                        + " (id)",
                "create view notes_titles as select id, title from notes");
        Splent.Run done = splent.ok("db:baseline", TAGS, "--json");
        assertThat(done.features("baselined")).containsExactly(AUTH, NOTES, TAGS);
        assertThat(done.out()).contains("not run, taken as done").contains("insert into notes");
        assertThat(count(database, "select count(*) from notes")).isZero();
        assertManaged(splent);
        assertThat(splent.ok("db:status", "--drift").out()).contains("  none");
    }

    private void handWritten(Vendor vendor) {
        String place = NOTES + "/src/main/resources/splent_io/" + NOTES + "/migrations/" + vendor.id() + "/";
        workspace.write(place + "V20990101000000__by_hand.sql", """
                -- by hand
                insert into notes (user_id, title) select id, 'seed' from notes where 1 = 0;
                create view notes_titles as select id, title from notes;
                """);
        workspace.write(place + "U20990101000000__by_hand.sql", "drop view notes_titles;\n");
    }

    /** Whoever wrote the tables by hand chose other names for the constraints: the scripts take those over. */
    @OnEachDatabase
    void scriptsUseTheNamesThatAreThere(TestDatabase database) throws Exception {
        CaseWorkspace books = CaseWorkspace.create(directory, "books")
                .entity(
                        "books",
                        "@Entity @Table(name = \"book\", indexes = @Index(name = \"ix_title\", columnList = \"title\"))",
                        "Book",
                        "@Id Integer id;",
                        "@Column(length = 100, nullable = false) String title;",
                        "@Column(length = 20, unique = true) String isbn;",
                        "@ManyToOne @JoinColumn(name = \"sequel_id\") Book sequel;");
        Splent splent = books.compiled().on(database);
        database.execute(
                """
                create table book (
                    id integer not null primary key,
                    title varchar(100) not null,
                    isbn varchar(20),
                    sequel_id integer,
                    constraint isbn_is_unique unique (isbn),
                    constraint book_has_sequel foreign key (sequel_id) references book (id)
                )""",
                "create index titles on book (title)",
                "insert into book values (1, 'one', 'x', null), (2, 'two', null, 1)",
                stockHistory(database.vendor()),
                "create table alembic_version_books (version_num varchar(32) not null)",
                "create table splent_migrations (feature varchar(255) not null primary key,"
                        + " last_migration varchar(255) default null)",
                "insert into splent_migrations values ('books', 'a1b2c3d4e5f6')");

        if (database.vendor() == Vendor.MARIADB) {
            String folding = splent.run("db:baseline", "books").err();
            assertThat(folding).contains("Type in the database: ALTER TABLE");
            database.execute(folding.substring(
                    folding.indexOf("ALTER TABLE"), folding.indexOf(";", folding.indexOf("ALTER TABLE"))));
        }
        Splent.Run done = splent.ok("db:baseline", "books");

        assertThat(done.out())
                .contains("1 script(s) recorded as applied.")
                .containsIgnoringCase("flyway_schema_history, alembic_version_books");
        assertThat(Files.readString(
                        books.scripts("books", database.vendor().id()).get(0)))
                .containsIgnoringCase("isbn_is_unique")
                .containsIgnoringCase("book_has_sequel")
                .containsIgnoringCase("titles");
        splent.ok("db:migrate", "--check");
        assertThat(splent.ok("db:status", "--drift", "--json").features("synced"))
                .containsExactly("books");
        assertThat(text(database, "select last_migration from splent_migrations where feature = 'books'"))
                .matches("\\d{14}");
        assertThat(text(database, "select count(*) from book")).isEqualTo("2");
        books.entity("books", "@Entity @Table(name = \"book\")", "Book", "@Id Integer id;", "String title;")
                .compiled();
        splent.ok("db:rollback", "books", "--yes");
        assertThat(tables(database)).doesNotContain("book");
    }

    private static String stockHistory(Vendor vendor) {
        return "create table " + (vendor == Vendor.H2 ? "\"flyway_schema_history\"" : "flyway_schema_history")
                + " (installed_rank integer not null primary key, version varchar(50))";
    }

    @OnEachDatabase(Vendor.H2)
    void isToldWhichFeatures(TestDatabase database) {
        Splent splent = product(database);
        assertThat(splent.run("db:baseline").exit()).isEqualTo(2);
        assertThat(splent.run("db:baseline", NOTES, "--all").exit()).isEqualTo(2);
        assertThat(splent.run("db:baseline", "splent_feature_note").exit()).isEqualTo(3);
    }

    private static List<String> differences(Splent.Run run, String list) {
        List<String> result = new ArrayList<>();
        for (JsonNode feature : run.json().path("features")) {
            StreamSupport.stream(feature.path(list).spliterator(), false)
                    .map(difference -> feature.path("feature").asText() + " "
                            + difference.path("effect").asText() + " "
                            + difference.path("kind").asText() + " "
                            + difference.path("object").asText())
                    .forEach(result::add);
        }
        return result;
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.open();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static long count(TestDatabase database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private static String text(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
