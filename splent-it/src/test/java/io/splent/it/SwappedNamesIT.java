package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Two of a kind change their names with each other, which no database does at once. */
class SwappedNamesIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String ENTITY = NOTES + "/src/main/java/io/splent/cms/notes/Notes.java";

    @TempDir
    Path directory;

    @OnEachDatabase
    void goByAnotherNameInBetween(TestDatabase database) throws SQLException {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        addASide(workspace, "Left", "lefts");
        addASide(workspace, "Right", "rights");
        Splent splent = NotesRelease.install(workspace, directory, database);
        database.execute(
                "update notes set body = 'text'",
                "insert into lefts (id, side) values (1, 'left')",
                "alter sequence lefts_seq restart with 100");
        List<String> start = IndependentCatalog.describe(database);
        addASide(workspace, "Left", "rights");
        addASide(workspace, "Right", "lefts");
        workspace.edit(ENTITY, "@Column(length = 255", "@Column(name = \"body\", length = 255");
        workspace.edit(ENTITY, "@Column(columnDefinition", "@Column(name = \"title\", columnDefinition");
        workspace.compile();

        assertThat(splent.ok(
                                "db:migrate",
                                "--rename",
                                "lefts=rights",
                                "--rename",
                                "rights=lefts",
                                "--rename",
                                "notes.title=notes.body",
                                "--rename",
                                "notes.body=notes.title",
                                "--json")
                        .changes())
                .containsExactly(
                        NOTES + " rename-table rights.rights_between",
                        NOTES + " rename-table lefts.rights",
                        NOTES + " rename-table rights_between.lefts",
                        NOTES + " rename-column notes.title_between",
                        NOTES + " rename-column notes.title",
                        NOTES + " rename-column notes.body",
                        NOTES + " alter-sequence null.rights_seq_between",
                        NOTES + " alter-sequence null.rights_seq",
                        NOTES + " alter-sequence null.lefts_seq");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select body from notes where title = 'text'"))
                .isEqualTo("first");
        assertThat(NotesRelease.value(database, "select side from rights")).isEqualTo("left");
        assertThat(NotesRelease.value(database, "select " + nextValue(database, "rights_seq")))
                .isEqualTo("100");
        splent.ok("db:migrate", "--check");

        splent.ok("db:rollback", NOTES, "--yes");
        assertThat(NotesRelease.value(database, "select title from notes where body = 'text'"))
                .isEqualTo("first");
        assertThat(NotesRelease.value(database, "select side from lefts")).isEqualTo("left");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(start);
    }

    private static String nextValue(TestDatabase database, String sequence) {
        return database.vendor() == Vendor.MARIADB ? "nextval(" + sequence + ")" : "nextval('" + sequence + "')";
    }

    private static void addASide(ExampleWorkspace workspace, String entity, String table) {
        workspace.write(NOTES + "/src/main/java/io/splent/cms/notes/" + entity + ".java", """
                package io.splent.cms.notes;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "TABLE")
                public class ENTITY {
                    @Id
                    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "TABLE")
                    @SequenceGenerator(name = "TABLE", sequenceName = "TABLE_seq", allocationSize = 1)
                    private Integer id;

                    private String side;
                }
                """.replace("TABLE", table)
                .replace("ENTITY", entity));
    }
}
