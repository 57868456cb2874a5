package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** Tables outside the default schema. */
class SchemasIT {

    private static final String OTHER = "splent_schemas_it";

    @TempDir
    Path directory;

    @OnEachDatabase
    void aForeignKeyLeadsIntoAnother(TestDatabase database) throws Exception {
        Splent splent = splent(
                database, "", "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_author\")) Author author;");
        try (OtherSchema other = OtherSchema.of(database)) {
            List<String> before = IndependentCatalog.describe(database);
            splent.ok("db:migrate");
            splent.ok("db:upgrade");

            database.execute(
                    "insert into " + other.name() + ".author (id) values (1)",
                    "insert into book (id, author_id) values (1, 1)");
            splent.ok("db:migrate", "--check");
            assertThat(splent.ok("db:status", "--drift").out()).contains("  none");
            splent.ok("db:rollback", "books", "--yes");
            assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        }
    }

    /** Without a schema the name of the table would mean one beside the table that refers to it. */
    @OnEachDatabase
    void aForeignKeyLeadsBackOnPostgresOnly(TestDatabase database) throws Exception {
        Splent splent = splent(
                database, "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = \"fk_first\")) Book first;", "");
        try (OtherSchema other = OtherSchema.of(database)) {
            if (database.vendor() == Vendor.POSTGRESQL) {
                splent.ok("db:migrate");
                splent.ok("db:upgrade");
                splent.ok("db:migrate", "--check");
                return;
            }
            Splent.Run refused = splent.run("db:migrate");
            assertThat(refused.exit()).as("%s", refused).isEqualTo(3);
            assertThat(refused.err().toLowerCase(Locale.ROOT))
                    .contains("fk_first", "would look for it in " + other.name(), "nothing was written");
        }
    }

    private Splent splent(TestDatabase database, String ofAuthor, String ofBook) {
        String elsewhere = (database.vendor() == Vendor.MARIADB ? "catalog" : "schema") + " = \"" + OTHER + "\"";
        return CaseWorkspace.create(directory, "books")
                .entity(
                        "books",
                        "@Entity @Table(name = \"author\", " + elsewhere + ")",
                        "Author",
                        "@Id Integer id;",
                        ofAuthor)
                .entity("books", "@Entity @Table(name = \"book\")", "Book", "@Id Integer id;", ofBook)
                .compiled()
                .on(database);
    }

    /** A schema that is there for one test. */
    private record OtherSchema(TestDatabase database, String name) implements AutoCloseable {

        static OtherSchema of(TestDatabase database) throws SQLException {
            database.execute("create schema " + OTHER);
            return new OtherSchema(database, OTHER);
        }

        @Override
        public void close() throws SQLException {
            database.execute("drop schema " + name + (database.vendor() == Vendor.MARIADB ? "" : " cascade"));
        }
    }
}
