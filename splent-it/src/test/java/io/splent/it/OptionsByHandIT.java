package io.splent.it;

import static io.splent.api.schema.Vendor.H2;
import static io.splent.api.schema.Vendor.MARIADB;
import static io.splent.api.schema.Vendor.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/**
 * Options that a DBA has set and no mapping speaks of: they are no change, they are told as drift, and they outlive every
 * change of their column, key or index, forward and back.
 */
class OptionsByHandIT {

    private static final String FEATURE = "books";

    @TempDir
    Path directory;

    private CaseWorkspace workspace;
    private TestDatabase database;

    private Splent book(String table, String... fields) {
        List<String> body = new ArrayList<>(List.of("@Id Integer id;"));
        body.addAll(List.of(fields));
        return workspace
                .entity(FEATURE, "@Entity @Table(name = \"book\"" + table + ")", "Book", body.toArray(String[]::new))
                .compiled()
                .on(database);
    }

    private void start(TestDatabase on) {
        workspace = CaseWorkspace.create(directory, FEATURE);
        database = on;
    }

    private static void apply(Splent splent, String... options) {
        List<String> arguments = new ArrayList<>(List.of("db:migrate"));
        arguments.addAll(List.of(options));
        splent.ok(arguments.toArray(String[]::new));
        splent.ok("db:upgrade");
    }

    /** Nothing is to do, whoever looks, and nothing is said that a reader would have to think about. */
    private static void assertNoChangeForAnyDiffer(Splent splent) {
        assertNoChange(splent);
        splent.ok("db:migrate", "--check", "--differ", "liquibase");
    }

    private static void assertNoChange(Splent splent) {
        Splent.Run check = splent.ok("db:migrate", "--check", "--json");
        assertThat(check.changes()).isEmpty();
        assertThat(check.json().path("warnings")).isEmpty();
        splent.ok("db:migrate", "--check", "--no-cache");
    }

    private static List<String> drift(Splent splent) {
        return StreamSupport.stream(
                        splent.ok("db:status", "--drift", "--json")
                                .json()
                                .path("features")
                                .spliterator(),
                        false)
                .flatMap(feature -> StreamSupport.stream(
                        feature.path("drift").path("differences").spliterator(), false))
                .map(one -> (one.path("effect").asText() + " "
                                + one.path("kind").asText() + " "
                                + one.path("object").asText() + ": "
                                + one.path("detail").asText())
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<String> ask(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }

    private String newestScript() throws IOException {
        List<Path> scripts = workspace.scripts(FEATURE, database.vendor().id());
        return Files.readString(scripts.get(scripts.size() - 1));
    }

    private static final String OTHER = "@Column(length = 9) String kind;";

    private List<String> hidden() throws SQLException {
        return ask(
                database.vendor() == H2
                        ? "select column_name from information_schema.columns where table_name = 'BOOK' and not is_visible"
                                + " order by 1"
                        : "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'book' and extra like '%INVISIBLE%' order by 1");
    }

    private void hideTitle() throws SQLException {
        database.execute(
                database.vendor() == H2
                        ? "alter table book alter column title set invisible"
                        : "alter table book modify title varchar(20) invisible");
    }

    @OnEachDatabase({H2, MARIADB})
    void anInvisibleColumn(TestDatabase on) throws Exception {
        start(on);
        apply(book("", "@Column(length = 20) String title;", OTHER));
        hideTitle();
        List<String> before = IndependentCatalog.describe(database);
        Splent splent = book("", "@Column(length = 20) String title;", OTHER);
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent)).containsExactly("changed column book.title: options none -> invisible");

        apply(book("", "@Column(length = 40) String title;", OTHER));
        assertThat(hidden()).containsExactly("title");
        assertThat(newestScript())
                .containsIgnoringCase("-- Note: keeps what was changed in the database by hand: column book.title:"
                        + " options none -> INVISIBLE")
                .doesNotContain("repairs drift");
        splent = book("", "@Column(length = 40) @org.hibernate.annotations.Comment(\"c\") String title;", OTHER);
        apply(splent);
        assertThat(hidden()).containsExactly("title");
        assertNoChange(splent);

        splent.ok("db:rollback", FEATURE, "--steps", "2", "--yes");
        assertThat(hidden()).containsExactly("title");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
    }

    @OnEachDatabase({H2, MARIADB})
    void anInvisibleColumnThatIsRenamed(TestDatabase on) throws Exception {
        start(on);
        apply(book("", "@Column(length = 20) String title;", OTHER));
        hideTitle();

        Splent splent = book("", "@Column(length = 40) String heading;", OTHER);
        apply(splent, "--rename", "book.title=book.heading");
        assertThat(hidden()).containsExactly("heading");
        assertNoChangeForAnyDiffer(splent);
        splent.ok("db:rollback", FEATURE, "--yes");
        assertThat(hidden()).containsExactly("title");
    }

    @OnEachDatabase({H2, MARIADB})
    void anInvisibleColumnIsTakenOverAsItIs(TestDatabase on) throws Exception {
        start(on);
        Splent splent = book("", "@Column(length = 20) String title;", OTHER);
        database.execute(
                "create table book (id integer not null primary key, kind varchar(9), title varchar(20) invisible)");

        splent.ok("db:baseline", FEATURE);

        assertThat(newestScript()).contains("INVISIBLE");
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent)).isEmpty();
    }

    @OnEachDatabase({H2, MARIADB})
    void anOptionThatTheMappingStatesIsMade(TestDatabase on) throws Exception {
        start(on);
        Splent splent = book("", "@Column(columnDefinition = \"varchar(20) invisible\") String title;", OTHER);
        apply(splent);
        assertThat(hidden()).containsExactly("title");
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent)).isEmpty();
    }

    private static String unique(String columns, String options) {
        return ", uniqueConstraints = @UniqueConstraint(name = \"uk_title\", columnNames = {" + columns + "}" + options
                + ")";
    }

    private List<String> constraints(String table) throws SQLException {
        return ask("select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = '" + table
                + "'::regclass and contype in ('p', 'u', 'f') order by 1");
    }

    @OnEachDatabase(POSTGRESQL)
    void aDeferrableUniqueConstraint(TestDatabase on) throws Exception {
        start(on);
        String title = "@Column(length = 20) String title;";
        apply(book(unique("\"title\"", ""), title, OTHER));
        database.execute(
                "alter table book drop constraint uk_title",
                "alter table book add constraint uk_title unique nulls not distinct (title) deferrable",
                "insert into book (id, title) values (1, 'a'), (2, null)");
        List<String> before = constraints("book");
        Splent splent = book(unique("\"title\"", ""), title, OTHER);
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent))
                .containsExactly("changed unique book.uk_title: options none -> nulls not distinct deferrable");

        splent = book(unique("\"title\", \"kind\"", ""), "@Column(length = 40) String title;", OTHER);
        apply(splent);
        assertThat(constraints("book")).contains("uk_title unique nulls not distinct (title, kind) deferrable");
        assertNoChange(splent);
        splent.ok("db:rollback", FEATURE, "--steps", String.valueOf(scripts() - 1), "--yes");
        assertThat(constraints("book")).isEqualTo(before);
    }

    private int scripts() {
        return workspace.scripts(FEATURE, database.vendor().id()).size();
    }

    private Splent chapter(String book, String reference) {
        workspace.entity(FEATURE, "@Entity @Table(name = \"chapter\")", "Chapter", "@Id Integer id;", reference);
        return book(book, "@Column(length = 20) String title;", OTHER);
    }

    private static String reference(String more) {
        return "@ManyToOne @JoinColumn(name = \"book_id\", foreignKey = @ForeignKey(name = \"fk_book\"))" + more
                + " Book book;";
    }

    @OnEachDatabase(POSTGRESQL)
    void aDeferrableForeignKey(TestDatabase on) throws Exception {
        start(on);
        apply(chapter("", reference("")));
        database.execute(
                "alter table chapter alter constraint fk_book deferrable initially deferred",
                "insert into book (id) values (1)",
                "insert into chapter (id, book_id) values (1, 1)");
        List<String> before = constraints("chapter");
        Splent splent = chapter("", reference(""));
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent))
                .containsExactly("changed foreign-key chapter.fk_book: options none -> deferrable initially deferred");

        String cascading = reference(
                " @org.hibernate.annotations.OnDelete(action = org.hibernate.annotations.OnDeleteAction.CASCADE)");
        splent = chapter("", cascading);
        apply(splent);
        assertThat(constraints("chapter"))
                .contains(
                        "fk_book foreign key (book_id) references book(id) on delete cascade deferrable initially deferred");
        assertNoChange(splent);
        splent.ok("db:rollback", FEATURE, "--steps", String.valueOf(scripts() - 1), "--yes");
        assertThat(constraints("chapter")).isEqualTo(before);
    }

    @OnEachDatabase(POSTGRESQL)
    void aDeferrablePrimaryKey(TestDatabase on) throws Exception {
        start(on);
        apply(book("", OTHER));
        database.execute(
                "alter table book drop constraint book_pkey",
                "alter table book add primary key (id) deferrable initially deferred");
        Splent splent = book("", OTHER);
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent))
                .containsExactly("changed primary-key book: options none -> deferrable initially deferred");

        workspace.entity(
                FEATURE,
                "@Entity @Table(name = \"book\") @IdClass(BookId.class)",
                "Book",
                "@Id Integer id;",
                "@Id @Column(length = 9) String kind;");
        splent = workspace
                .entity(FEATURE, "", "BookId implements java.io.Serializable", "Integer id;", "String kind;")
                .compiled()
                .on(database);
        apply(splent);
        assertThat(constraints("book")).contains("book_pkey primary key (id, kind) deferrable initially deferred");
        assertNoChange(splent);
        splent.ok("db:rollback", FEATURE, "--steps", String.valueOf(scripts() - 1), "--yes");
        assertThat(constraints("book")).contains("book_pkey primary key (id) deferrable initially deferred");
    }

    /** In the words of H2 and of the standard. */
    private List<String> nullsNotDistinct() throws SQLException {
        return ask(
                "select constraint_name from information_schema.table_constraints where nulls_distinct = 'NO' order by 1");
    }

    @OnEachDatabase({H2, POSTGRESQL})
    void aUniqueConstraintForWhichNullsAreEqual(TestDatabase on) throws Exception {
        start(on);
        String title = "@Column(length = 20) String title;";
        apply(book(unique("\"title\"", ""), title, OTHER));
        database.execute(
                "alter table book drop constraint uk_title",
                "alter table book add constraint uk_title unique nulls not distinct (title)",
                "insert into book (id, title) values (1, null)");
        Splent splent = book(unique("\"title\"", ""), title, OTHER);
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent)).containsExactly("changed unique book.uk_title: options none -> nulls not distinct");

        splent = book(unique("\"title\", \"kind\"", ""), title, OTHER);
        apply(splent);
        assertThat(nullsNotDistinct()).containsExactly("uk_title");
        assertNoChange(splent);
        splent.ok("db:rollback", FEATURE, "--steps", String.valueOf(scripts() - 1), "--yes");
        assertThat(nullsNotDistinct()).containsExactly("uk_title");
    }

    private List<String> ignored() throws SQLException {
        return ask("select distinct index_name from information_schema.statistics where table_schema = database()"
                + " and table_name = 'book' and ignored = 'YES' order by 1");
    }

    @OnEachDatabase(MARIADB)
    void indexesThatAreIgnored(TestDatabase on) throws Exception {
        start(on);
        String title = "@Column(length = 20) String title;";
        apply(book(unique("\"title\"", "") + index("title, id"), title, OTHER));
        database.execute(
                "alter table book alter index ix_title ignored",
                "alter table book alter index uk_title ignored",
                "insert into book (id, title) values (1, null)");
        Splent splent = book(unique("\"title\"", "") + index("title, id"), title, OTHER);
        assertNoChangeForAnyDiffer(splent);
        assertThat(drift(splent))
                .containsExactlyInAnyOrder(
                        "changed index book.ix_title: options none -> ignored",
                        "changed unique book.uk_title: options none -> ignored");

        splent = book(unique("\"title\", \"kind\"", "") + index("title, kind"), title, OTHER);
        apply(splent);
        assertThat(ignored()).containsExactly("ix_title", "uk_title");
        assertNoChange(splent);
        splent.ok("db:rollback", FEATURE, "--steps", String.valueOf(scripts() - 1), "--yes");
        assertThat(ignored()).containsExactly("ix_title", "uk_title");
    }

    private static String index(String columns) {
        return ", indexes = @Index(name = \"ix_title\", columnList = \"" + columns + "\")";
    }
}
