package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** A refinement adds a column to another feature's table, by scripts of its own. */
class RefinementIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";

    @TempDir
    Path directory;

    @OnEachDatabase
    void writesExactlyTheAddedColumnAndItsIndex(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        String vendor = database.vendor().id();
        splent.ok("db:migrate", "splent_feature_auth");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", NOTES);
        splent.ok("db:upgrade");

        Splent.Run run = splent.ok("db:migrate", TAGS, "-m", "add tags column to notes", "--json");

        JsonNode feature = run.json().path("features").get(0);
        assertThat(run.features("generated")).containsExactly(TAGS);
        assertThat(feature.path("changes").findValuesAsText("kind")).containsExactly("add-column", "create-index");
        assertThat(feature.path("changes").findValuesAsText("table")).containsOnly("notes");
        List<Path> forward = workspace.scripts(TAGS, vendor, "V");
        List<Path> reverse = workspace.scripts(TAGS, vendor, "U");
        assertThat(forward).hasSize(1);
        assertThat(forward.get(0).getFileName().toString()).endsWith("__add_tags_column_to_notes.sql");
        GoldenFile.assertMatches("notes_tags/" + vendor + "/V.sql", withoutVersion(Files.readString(forward.get(0))));
        GoldenFile.assertMatches("notes_tags/" + vendor + "/U.sql", withoutVersion(Files.readString(reverse.get(0))));

        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", TAGS, "--yes");
        assertThat(IndependentCatalog.describe(database))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("tags"))
                .anyMatch(line -> line.equalsIgnoreCase("table notes"));
    }

    @OnEachDatabase
    void refusesToTakeBackTheBaseAlone(TestDatabase database) {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");

        Splent.Run refused = splent.run("db:rollback", NOTES, "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains(TAGS).contains("--cascade");
        assertThat(splent.ok("db:status", "--json").features("synced")).hasSize(3);
        splent.ok("db:rollback", NOTES, "--cascade", "--yes");
        assertThat(splent.ok("db:status", "--json").features("not-applied")).containsExactly(NOTES, TAGS);
    }

    private static String withoutVersion(String text) {
        return text.replaceAll("V[0-9]{14}", "V00000000000000").replaceAll("(?m)^(-- Database: [a-z0-9]+) .*$", "$1");
    }
}
