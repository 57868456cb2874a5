package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has changed the database by hand, or made it by other means. */
class NotOursIT {

    private static final String BOOKS = "books";
    private static final String CHECKED =
            "@Entity @Table(name = \"book\", check = @CheckConstraint(name = \"ck_pages\", constraint = \"pages > 0\"))";
    private static final String[] BOOK = {
        "@Id Integer id;",
        "Integer pages;",
        "@Column(name = \"pages_read\") Integer pagesRead;",
        "@Column(length = 100) String title;",
        "@ManyToOne @JoinColumn(name = \"sequel_id\", foreignKey = @ForeignKey(name = \"fk_sequel\")) Book sequel;"
    };

    @TempDir
    Path directory;

    /** Liquibase sees neither checks nor collations; the proof must not expect of its scripts that they mend those. */
    @OnEachDatabase
    void whatTheDifferCannotSeeDoesNotStopWhatItSees(TestDatabase database) throws SQLException {
        Splent splent = book().compiled().on(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        database.execute(
                "alter table book drop constraint ck_pages",
                "alter table book add constraint ck_pages check (pages > 10)",
                "alter table book drop column pages_read");
        if (database.vendor() != Vendor.H2) { // it has one collation for all
            database.execute(recollated(database.vendor()));
        }

        assertThat(splent.ok("db:migrate", "--differ", "liquibase", "-m", "again", "--json")
                        .out())
                .contains("add-column", "pages_read")
                .doesNotContain("add-check");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--differ", "liquibase", "--check");
        assertThat(splent.run("db:migrate", "--check").exit()).isEqualTo(1);
    }

    private static String recollated(Vendor vendor) {
        return vendor == Vendor.POSTGRESQL
                ? "alter table book alter column title type varchar(100) collate \"C\""
                : "alter table book modify title varchar(100) collate utf8mb4_bin";
    }

    @OnEachDatabase
    void aCheckThatIsNotOursStandsInTheWay(TestDatabase database) throws Exception {
        Splent splent = createdByHibernate(database);
        database.execute(
                "alter table book drop constraint ck_pages",
                "alter table book add constraint ck_pages check (pages > 10)");

        assertRefused(splent, database, "check book.ck_pages", "ck_pages");
        database.execute("alter table book drop constraint ck_pages");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    @OnEachDatabase
    void aForeignKeyThatIsNotOursStandsInTheWay(TestDatabase database) throws Exception {
        Splent splent = createdByHibernate(database);
        // MariaDB keeps the index that it made for the key
        String drop = "alter table book drop "
                + (database.vendor() == Vendor.MARIADB
                        ? "foreign key fk_sequel, drop index fk_sequel"
                        : "constraint fk_sequel");
        database.execute(
                drop,
                "alter table book add constraint fk_sequel foreign key (sequel_id) references book (id)"
                        + " on delete cascade");

        assertRefused(splent, database, "foreign key book.fk_sequel", "fk_sequel");
        database.execute(drop);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    @OnEachDatabase(Vendor.MARIADB)
    void whatMariaDbKeepsOfAForeignKeyIsNamed(TestDatabase database) throws Exception {
        Splent splent = book().compiled().on(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        database.execute("alter table book drop foreign key fk_sequel");

        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err()).contains("index book.fk_sequel", "(DROP INDEX fk_sequel ON book)");
        database.execute("drop index fk_sequel on book");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    /** Such a server would put an empty text where a value is missing, and say nothing. */
    @OnEachDatabase(Vendor.MARIADB)
    void aServerThatIsNotStrictHasToBe(TestDatabase database) throws Exception {
        database.execute("set global sql_mode = ''");
        try {
            requiresTheTitle(database);
        } finally {
            database.execute("set global sql_mode = default");
        }
    }

    private void requiresTheTitle(TestDatabase database) throws Exception {
        CaseWorkspace workspace = book();
        Splent splent = workspace.compiled().on(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        database.execute("insert into book (id, pages) values (1, 7)");

        String[] required = BOOK.clone();
        required[3] = "@Column(length = 100, nullable = false) String title;";
        workspace.entity(BOOKS, CHECKED, "Book", required).compiled();
        splent.ok("db:migrate");
        Splent.Run failed = splent.run("db:upgrade");
        assertThat(failed.exit()).as("%s", failed).isEqualTo(5);
        database.execute("update book set title = 'Emma' where title is null and id = 1");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    /** Scratch does not hold the tables of others, so only the live schema knows. */
    @OnEachDatabase
    void aNameThatAnotherTableHasTakenIsNamed(TestDatabase database) throws Exception {
        Splent splent = book().compiled().on(database);
        database.execute(
                switch (database.vendor()) {
                    case POSTGRESQL -> "create table shelf (id int unique); create index book on shelf (id)";
                    case H2 -> "create table shelf (id int, constraint ck_pages check (id > 0))";
                    case MARIADB, MYSQL ->
                        "create table shelf (id int primary key, s int,"
                                + " constraint fk_sequel foreign key (s) references shelf (id))";
                });

        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err()).contains("[obstacle-in-the-way]", "shelf.", "has that name already");
        database.execute("drop table shelf");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    /** Nothing is written, and the statement that clears the way is told. */
    private static void assertRefused(Splent splent, TestDatabase database, String object, String name)
            throws SQLException {
        List<String> before = IndependentCatalog.describe(database);
        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err())
                .containsIgnoringCase(object)
                .contains("[obstacle-in-the-way]", "which no script of the product made, is in the way")
                .containsPattern("(?i)ALTER TABLE book DROP [A-Z ]+" + name);
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
    }

    private Splent createdByHibernate(TestDatabase database) throws Exception {
        Splent splent = book().compiled().on(database);
        HibernateSchema.create(List.of(directory.resolve(BOOKS + "/target/classes")), database);
        splent.ok("db:migrate", "--check");
        return splent;
    }

    private CaseWorkspace book() {
        return CaseWorkspace.create(directory, BOOKS).entity(BOOKS, CHECKED, "Book", BOOK);
    }
}
