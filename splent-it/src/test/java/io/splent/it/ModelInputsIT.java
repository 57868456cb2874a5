package io.splent.it;

import static io.splent.it.BadInput.bad;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad inputs 25 to 32: the feature model. */
class ModelInputsIT {

    private static final String FEATURES = """
            features
                app
                    optional
                        notes {org 'acme', package 'notes'}
                        tags {org 'acme', package 'tags'}
                        users {org 'acme', package 'users'}
            constraints
            """;

    @TempDir
    Path directory;

    static Stream<BadInput> inputs() {
        return Stream.of(
                bad(
                        25,
                        "a model that does not exist",
                        workspace -> workspace.product("[uvl]\nfile = \"gone.uvl\"\n"),
                        3,
                        List.of("uvl/gone.uvl"),
                        "db:upgrade"),
                bad(
                        26,
                        "broken UVL",
                        model("features\n    app\n        optional {{\n"),
                        3,
                        List.of("line.uvl:3"),
                        "db:upgrade"),
                bad(
                        27,
                        "features that need each other in a circle",
                        workspace -> {
                            third(workspace);
                            workspace
                                    .files()
                                    .write(
                                            "app/uvl/line.uvl",
                                            FEATURES + "    notes => tags\n    tags => users\n    users => notes\n");
                        },
                        3,
                        List.of("notes => tags => users => notes", "line.uvl:8"),
                        "db:upgrade"),
                bad(
                        28,
                        "a constraint on a feature that there is not",
                        model(FEATURES + "    notes => nothing\n"),
                        3,
                        List.of("nothing", "line.uvl:8"),
                        "db:upgrade"),
                bad(
                        30,
                        "5000 parentheses",
                        model(FEATURES + "    " + ("(".repeat(1000) + "\n").repeat(5) + "notes" + ")".repeat(5000)
                                + "\n"),
                        3,
                        List.of("line.uvl:8", "200"),
                        "db:upgrade"),
                bad(
                        31,
                        "a model that is no UTF-8",
                        workspace -> {
                            workspace.model("");
                            Files.write(
                                    workspace.directory().resolve("app/uvl/line.uvl"),
                                    InputWorkspace.latin1("features\n    \u00e9t\u00e9\n"));
                        },
                        3,
                        List.of("line.uvl", "13"),
                        "db:upgrade"),
                bad(
                        32,
                        "two features with one package",
                        model(FEATURES.replace("'tags'", "'notes'")),
                        3,
                        List.of("notes", "tags", "line.uvl"),
                        "db:upgrade"));
    }

    private static BadInput.Setup model(String text) {
        return workspace -> workspace.model(text);
    }

    private static void third(InputWorkspace workspace) {
        workspace.model("");
        workspace.files().edit("app/splent.toml", "\"acme/tags\"]", "\"acme/tags\", \"acme/users\"]");
        workspace.files().write("users/migrations/README", "none yet");
        workspace.files().link("app/features/acme/users", "users");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void areRefusedBeforeTheDatabaseIsCalled(BadInput input) throws Exception {
        try (InputDatabase database = InputDatabase.untouched()) {
            input.check(directory, database);
        }
    }

    /** Both features on the left have to be there for the right one to be needed; it then comes before them. */
    @Test
    @Covers(29)
    void aConditionOfTwoFeaturesCountsForTheOrder() throws Exception {
        try (InputDatabase database = InputDatabase.untouched()) {
            InputWorkspace workspace = InputWorkspace.create(directory, database);
            third(workspace);
            Files.writeString(
                    directory.resolve("app/uvl/line.uvl"),
                    FEATURES + "    notes & tags => users\n",
                    StandardCharsets.UTF_8);

            Splent.Run order = workspace.splent().ok("feature:order", "--json");

            assertThat(order.json().path("order").findValuesAsText("feature")).startsWith("users");
            assertThat(order.out()).contains("notes & tags => users");
            assertThat(database.content()).isEqualTo("nobody has called");
        }
    }
}
