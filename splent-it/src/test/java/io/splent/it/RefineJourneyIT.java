package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** From an empty feature to a column in another feature's table and back, with nothing written but by the wizard. */
class RefineJourneyIT {

    private static final String NOTES = RefineWorkspace.NOTES;
    private static final String TAGS = RefineWorkspace.TAGS;

    @TempDir
    Path directory;

    @OnEachDatabase
    void byOptions(TestDatabase database) throws Exception {
        RefineWorkspace workspace = withNotes(database);

        Splent.Run run = workspace
                .splent()
                .ok(
                        "feature:refine",
                        TAGS,
                        "--base",
                        NOTES,
                        "--model",
                        "Notes",
                        "--mixin",
                        "NotesTagsMixin",
                        "--field",
                        "tags:String:500");

        assertThat(run.out()).contains("splent db:migrate " + TAGS, "notes_tags => notes");
        goOn(workspace, database);
    }

    @OnEachDatabase
    void byAPersonAtTheTerminal(TestDatabase database) throws Exception {
        RefineWorkspace workspace = withNotes(database);

        Splent.Run run = workspace
                .splent()
                .typing("", "9", "2", "", "tags", "tags:String:500", "", "")
                .ok("feature:refine", TAGS);

        assertThat(run.err())
                .contains("1  " + NOTES + "  (Notebook, Notes)")
                .contains("Which feature is refined? [1]", "1  Notebook  entity io.splent.notes.Notebook")
                .contains("from 1 to 2", "[NotesTagsMixin]", "a field is written as NAME:TYPE", "Write? [Y/n]");
        goOn(workspace, database);
    }

    /** The base is there and holds a row. */
    private RefineWorkspace withNotes(TestDatabase database) throws SQLException {
        RefineWorkspace workspace = RefineWorkspace.create(directory);
        workspace.files().write(NOTES + "/splent.toml", "[feature]\nname = \"" + NOTES + "\"\n");
        Splent splent = workspace.splent().on(database);
        splent.ok("db:migrate", NOTES);
        splent.ok("db:upgrade");
        database.execute("insert into notes (title) values ('kept')");
        return workspace;
    }

    private static void goOn(RefineWorkspace workspace, TestDatabase database) throws Exception {
        List<String> base = describe(database);
        workspace.files().compile();
        Splent splent = workspace.splent().on(database);

        Splent.Run migrated = splent.ok("db:migrate", TAGS, "-m", "add tags column to notes", "--json");

        assertThat(migrated.features("generated")).containsExactly(TAGS);
        assertThat(migrated.json().path("features").get(0).path("changes").findValuesAsText("kind"))
                .containsExactly("add-column");
        assertThat(workspace.files().scripts(TAGS, database.vendor().id(), "V"))
                .singleElement()
                .asString()
                .endsWith("__add_tags_column_to_notes.sql");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThat(describe(database))
                .filteredOn(line -> !base.contains(line))
                .singleElement()
                .asString()
                .matches("column notes\\.?\\s?.*tags.*500.*");
        database.execute("update notes set tags = 'a,b'", "insert into notes (title, tags) values ('second', 'c')");
        assertThat(rows(database, "select tags from notes order by id")).containsExactly("a,b", "c");
        try (RefinedApplication application =
                new RefinedApplication(workspace.files().classPath(), "io.splent.notes.Notes", database)) {
            application.change("update Notes n set n.tags = 'd' where n.title = 'second'");
            assertThat(application.texts("select n.tags from Notes n order by n.id"))
                    .containsExactly("a,b", "d");
        }

        splent.ok("db:rollback", TAGS, "--yes");

        assertThat(describe(database)).isEqualTo(base);
        assertThat(rows(database, "select title from notes order by id")).containsExactly("kept", "second");
        assertThat(splent.ok("db:status", "--json").features("synced")).containsExactly(NOTES);
        assertThat(splent.ok("db:status", "--json").features("not-applied")).containsExactly(TAGS);
    }

    /** Without what SPLENT keeps for itself. */
    private static List<String> describe(TestDatabase database) throws SQLException {
        return IndependentCatalog.describe(database).stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
