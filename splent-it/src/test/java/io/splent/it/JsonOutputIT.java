package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command's {@code --json}, in success and in failure, on the embedded database. */
class JsonOutputIT {

    @TempDir
    Path directory;

    @Test
    void everyCommandPrintsOneValidDocument() {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).with("SPLENT_APP", "notes_demo");

        for (String[] command : new String[][] {
            {"feature:order"},
            {"feature:order", "--why", "splent_feature_notes_tags", "splent_feature_auth"},
            {"feature:order", "--svg"},
            {"feature:order", "--strict", "--mermaid"},
            {"product:validate"},
            {"spl:info"},
            {"spl:deps", "splent_feature_notes_tags"},
            {"spl:deps", "splent_feature_auth", "--reverse"},
            {"db:status"},
            {"db:migrate", "--dry-run"},
            {"db:migrate"},
            {"db:upgrade", "--dry-run"},
            {"db:upgrade"},
            {"db:migrate"},
            {"db:baseline", "--all"},
            {"db:status"},
            {"db:rollback", "splent_feature_notes_tags", "--yes"},
            {"db:reset", "--yes"},
            {"db:rollback", "splent_feature_notes", "--cascade", "--dry-run"}
        }) {
            JsonOutput.assertValid(splent.with("NO_COLOR", "1").ok(withJson(command)));
        }
    }

    @Test
    void failuresAreDocumentsToo() {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory);

        assertFailure(splent.run("db:status", "--json"), 2, "no-product-chosen");
        assertFailure(splent.run("--app", "nowhere", "db:status", "--json"), 3, "product-not-found");
        assertFailure(
                splent.run("--app", "cms_demo", "db:migrate", "splent_feature_note", "--json"), 3, "feature-unknown");
        assertFailure(splent.run("--app", "cms_demo", "db:migrate", "--no-such-option", "--json"), 2, "bad-usage");
        assertFailure(splent.run("--app", "cms_demo", "db:migrate", "--allow", "fun", "--json"), 2, "bad-usage");
        assertFailure(
                splent.run("--app", "cms_demo", "db:rollback", "splent_feature_auth", "--steps", "0", "--json"),
                2,
                "bad-usage");
    }

    private static void assertFailure(Splent.Run run, int exit, String code) {
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.json().path("error").path("code").asText()).isEqualTo(code);
        assertThat(run.err()).contains("[" + code + "]").doesNotContain("\tat ");
        JsonOutput.assertValid(run);
    }

    private static String[] withJson(String[] command) {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = "--json";
        return all;
    }
}
