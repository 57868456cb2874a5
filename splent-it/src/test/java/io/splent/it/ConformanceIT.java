package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Those of the conformance cases that concern the whole engine; the other numbers are cases of {@code splent-tck}. A tag
 * says which case a journey belongs to.
 */
class ConformanceIT {

    private static final String BOOKS = "books";
    private static final String TITLE = "@Column(length = 100) String title;";

    @TempDir
    Path directory;

    @Tag("D02")
    @OnEachDatabase
    void anEntityIsRemovedOnlyWhenAllowed(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = books();
        workspace.entity(
                BOOKS,
                "@Entity @Table(name = \"review\")",
                "Review",
                "@Id Integer id;",
                "@ManyToOne @JoinColumn(name = \"book_id\") Book book;");
        migrateAndUpgrade(workspace.compiled().on(database));
        List<String> before = IndependentCatalog.describe(database);
        Splent splent = workspace.remove(BOOKS, "Review").compiled().on(database);

        assertRefused(splent, workspace, database, "review");
        splent.ok("db:migrate", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        assertThat(lines(database)).noneMatch(line -> line.contains("review"));
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", BOOKS, "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
    }

    @Tag("D04")
    @OnEachDatabase
    void aRequiredColumnAsksWhatExistingRowsGet(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = books();
        migrateAndUpgrade(workspace.compiled().on(database));
        List<String> before = IndependentCatalog.describe(database);
        database.execute("insert into book (id, title) values (1, 'Emma')");
        Splent splent = book(workspace, TITLE + " @Column(nullable = false) Integer pages;")
                .compiled()
                .on(database);

        assertThat(splent.ok("db:migrate", "--dry-run").out()).contains("-- TODO");
        assertThat(splent.ok("db:migrate", "--dry-run", "--backfill", "book.pages=7")
                        .out())
                .doesNotContain("-- TODO");
        migrateAndUpgrade(splent, "--backfill", "book.pages=7");
        assertThat(values(database, "select pages from book")).containsExactly("7");
        splent.ok("db:migrate", "--check");
        int steps = workspace.scripts(BOOKS, database.vendor().id()).size() - 1;
        splent.ok("db:rollback", BOOKS, "--steps", String.valueOf(steps), "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(titles(database)).containsExactly("Emma");
    }

    @Tag("D06")
    @OnEachDatabase
    void aColumnIsRemovedOnlyWhenAllowed(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = books();
        migrateAndUpgrade(workspace.compiled().on(database));
        List<String> before = IndependentCatalog.describe(database);
        database.execute("insert into book (id, title) values (1, 'Emma')");
        Splent splent = book(workspace, "").compiled().on(database);

        assertRefused(splent, workspace, database, "book.title");
        splent.ok("db:migrate", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        assertThat(lines(database)).noneMatch(line -> line.contains("title"));
        splent.ok("db:rollback", BOOKS, "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
    }

    @Tag("D07")
    @OnEachDatabase
    void aColumnThatIsRenamedKeepsItsValues(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = books();
        migrateAndUpgrade(workspace.compiled().on(database));
        database.execute("insert into book (id, title) values (1, 'Emma')");
        Splent splent =
                book(workspace, "@Column(length = 100) String name;").compiled().on(database);

        migrateAndUpgrade(splent, "--rename", "book.title=book.name");
        assertThat(values(database, "select name from book")).containsExactly("Emma");
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", BOOKS, "--yes");
        assertThat(titles(database)).containsExactly("Emma");
    }

    @Tag("D08")
    @OnEachDatabase
    void aColumnUnderAnotherNameIsNeverDroppedAndAdded(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = books();
        migrateAndUpgrade(workspace.compiled().on(database));
        database.execute("insert into book (id, title) values (1, 'Emma')");
        Splent splent =
                book(workspace, "@Column(length = 100) String name;").compiled().on(database);

        assertRefused(splent, workspace, database, "book.title");
        assertThat(titles(database)).containsExactly("Emma");
    }

    @Tag("D20")
    @OnEachDatabase
    void duplicatesAreFoundBeforeAUniqueConstraint(TestDatabase database) throws SQLException {
        String pages = TITLE + " Integer pages;";
        CaseWorkspace workspace = book(CaseWorkspace.create(directory, BOOKS), pages);
        migrateAndUpgrade(workspace.compiled().on(database));
        String unique =
                "uniqueConstraints = @UniqueConstraint(name = \"uk_book\", columnNames = {\"title\", \"pages\"})";
        workspace.entity(BOOKS, table(unique), "Book", "@Id Integer id;", pages);

        assertDuplicatesStopTheUpgrade(workspace.compiled().on(database), database, true);
    }

    @Tag("D26")
    @OnEachDatabase
    void duplicatesAreFoundBeforeAnIndexBecomesUnique(TestDatabase database) throws SQLException {
        String index = "indexes = @Index(name = \"ix_title\", columnList = \"title, pages\")";
        String pages = TITLE + " Integer pages;";
        CaseWorkspace workspace =
                CaseWorkspace.create(directory, BOOKS).entity(BOOKS, table(index), "Book", "@Id Integer id;", pages);
        migrateAndUpgrade(workspace.compiled().on(database));
        String unique = index.replace("\"title, pages\"", "\"title, pages\", unique = true");
        workspace.entity(BOOKS, table(unique), "Book", "@Id Integer id;", pages);

        // elsewhere the old index, which has the same name, is gone by the time the new one is refused
        boolean untouched = database.vendor() == Vendor.POSTGRESQL;
        assertDuplicatesStopTheUpgrade(workspace.compiled().on(database), database, untouched);
    }

    /** As often as it is tried; once they are gone, what was written goes on, and no new ones come. */
    private static void assertDuplicatesStopTheUpgrade(Splent splent, TestDatabase database, boolean untouched)
            throws SQLException {
        database.execute(
                "insert into book (id, title, pages) values (1, 'Emma', 7)",
                "insert into book (id, title, pages) values (2, 'Emma', 7)");
        splent.ok("db:migrate");
        List<String> before = IndependentCatalog.describe(database);
        Splent.Run failed = splent.run("db:upgrade");
        assertThat(failed.exit()).as("%s", failed).isEqualTo(5);
        if (database.vendor() == Vendor.POSTGRESQL) {
            assertThat(failed.err()).contains("book holds rows with equal (title, pages)");
        }
        if (untouched) {
            assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        }

        database.execute("delete from book where id = 2");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThatThrownBy(() -> database.execute("insert into book (id, title, pages) values (2, 'Emma', 7)"))
                .isInstanceOf(SQLException.class);
    }

    private static String table(String more) {
        return "@Entity @Table(name = \"book\", " + more + ")";
    }

    @Tag("D36")
    @OnEachDatabase
    void aNumberNeverBecomesTheWrongName(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = book(CaseWorkspace.create(directory, BOOKS), enumerated("ORDINAL"));
        migrateAndUpgrade(workspace.compiled().on(database));
        database.execute("insert into book (id, title) values (1, 1)");
        Splent splent = book(workspace, enumerated("STRING")).compiled().on(database);

        List<Path> before = workspace.scripts(BOOKS, database.vendor().id());
        Splent.Run refused = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err()).contains("book.title", "--backfill", "CASE title", " WHEN ... THEN 'LORD'");
        assertThat(workspace.scripts(BOOKS, database.vendor().id())).isEqualTo(before);
        assertThat(titles(database)).containsExactly("1");

        splent.ok("db:migrate", "--backfill", "book.title=CASE title WHEN 0 THEN 'LORD' WHEN 1 THEN 'EARL' END");
        splent.ok("db:upgrade");
        assertThat(titles(database)).containsExactly("EARL");
        splent.ok("db:migrate", "--check");
        assertThat(splent.ok("db:status", "--drift").out()).contains("  none");
    }

    /** The rows are those of the table under its former name. */
    @Tag("D36")
    @OnEachDatabase
    void aNumberNeverBecomesTheWrongNameInATableThatIsRenamed(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = book(CaseWorkspace.create(directory, BOOKS), enumerated("ORDINAL"));
        migrateAndUpgrade(workspace.compiled().on(database));
        database.execute("insert into book (id, title) values (1, 1)");
        workspace.entity(BOOKS, "@Entity @Table(name = \"tome\")", "Book", "@Id Integer id;", enumerated("STRING"));
        Splent splent = workspace.compiled().on(database);

        Splent.Run refused = splent.run("db:migrate", "--rename", "book=tome");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err()).contains("tome.title holds numbers");

        String names = "tome.title=CASE title WHEN 0 THEN 'LORD' WHEN 1 THEN 'EARL' END";
        migrateAndUpgrade(splent, "--rename", "book=tome", "--backfill", names);
        assertThat(values(database, "select title from tome")).containsExactly("EARL");
    }

    private static String enumerated(String type) {
        return "enum Title { LORD, EARL } @Enumerated(EnumType." + type + ") Title title;";
    }

    @Tag("D49")
    @OnEachDatabase
    void aFeatureComesAfterTheOneItRefersToAndNotWithoutIt(TestDatabase database) {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");

        splent.ok("db:migrate");
        assertThat(splent.ok("db:upgrade", "--json").features("upgraded"))
                .startsWith("splent_feature_auth", "splent_feature_notes");

        workspace.edit("notes_demo/splent.toml", "  \"splent_io/splent_feature_auth\",\n", "");
        Splent.Run alone = splent.run("db:migrate");
        assertThat(alone.exit()).isEqualTo(3);
        assertThat(alone.err()).contains("splent_feature_auth");
    }

    @Tag("D50")
    @OnEachDatabase
    void aRefinementKeepsItsColumnsInItsOwnHistory(TestDatabase database) throws SQLException {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        List<String> whole = IndependentCatalog.describe(database);

        splent.ok("db:rollback", "splent_feature_notes_tags", "--yes");
        assertThat(splent.ok("db:status", "--json").features("synced"))
                .containsExactly("splent_feature_auth", "splent_feature_notes");
        List<String> base = IndependentCatalog.describe(database);
        assertThat(whole)
                .filteredOn(line -> !base.contains(line))
                .isNotEmpty()
                .allMatch(line -> line.toLowerCase(Locale.ROOT).matches("(column|index) notes.*tags.*"));
        splent.ok("db:upgrade");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(whole);
    }

    private CaseWorkspace books() {
        return book(CaseWorkspace.create(directory, BOOKS), TITLE);
    }

    private static CaseWorkspace book(CaseWorkspace workspace, String attribute) {
        return workspace.entity(BOOKS, "@Entity @Table(name = \"book\")", "Book", "@Id Integer id;", attribute);
    }

    private static void migrateAndUpgrade(Splent splent, String... options) {
        splent.ok(Stream.concat(Stream.of("db:migrate"), Arrays.stream(options)).toArray(String[]::new));
        splent.ok("db:upgrade");
    }

    /** Exit 9, the way on is told, and nothing has been written. */
    private static void assertRefused(Splent splent, CaseWorkspace workspace, TestDatabase database, String object) {
        List<Path> before = workspace.scripts(BOOKS, database.vendor().id());
        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err()).contains(object, "--allow deletes-data");
        assertThat(workspace.scripts(BOOKS, database.vendor().id())).isEqualTo(before);
    }

    private static List<String> lines(TestDatabase database) throws SQLException {
        return IndependentCatalog.describe(database).stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> titles(TestDatabase database) throws SQLException {
        return values(database, "select title from book");
    }

    private static List<String> values(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }
}
