package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands tell of the line and of a product that it does not allow. */
class ProductLineIT {

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;
    private Splent splent;

    @BeforeEach
    void copyTheExample() {
        workspace = ExampleWorkspace.copyTo(directory);
        splent = new Splent(directory).with("SPLENT_APP", "cms_demo");
    }

    @Test
    void explainsTheOrder() {
        assertThat(splent.ok("feature:order", "--why", "splent_feature_auth", "splent_feature_notes_tags")
                        .out())
                .contains("notes => auth", "splent_feature_notes_tags refines splent_feature_notes");
        assertThat(splent.ok("feature:order", "--svg").out()).startsWith("<svg");
        assertThat(splent.ok("spl:deps", "splent_feature_auth", "--reverse").out())
                .contains("splent_feature_profile", "splent_feature_notes", "splent_feature_notes_tags");
    }

    @Test
    void refusesAProductThatTheLineDoesNotAllow() {
        workspace.edit("cms_demo/splent.toml", "  \"splent_io/splent_feature_media\",\n", "");

        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("slider => media", "Add splent_feature_media", "--skip-product-check");
        assertThat(splent.run("product:validate").exit()).isEqualTo(3);
        for (String command : List.of("db:upgrade", "db:status")) {
            Splent.Run unchecked = splent.ok(command, "--skip-product-check", "--json");
            JsonOutput.assertValid(unchecked);
            assertThat(unchecked.json().path("warnings").path(0).asText()).contains("was not checked");
            assertThat(unchecked.err()).contains("was not checked");
        }
    }

    @Test
    void namesTheWholeCircleWhenFeaturesNeedEachOther() {
        workspace.edit("cms_line.uvl", "    profile => auth\n", "    profile => auth\n    auth => notes_tags\n");

        Splent.Run refused = splent.run("db:migrate");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("notes_tags => notes => auth => notes_tags", "cms_line.uvl:23", "cms_line.uvl:24")
                .contains("a product with all of them: cms, auth");
    }

    @Test
    void acceptsTwoFeaturesThatRequireEachOtherUnlessStrict() {
        workspace.edit("cms_line.uvl", "    comments => post\n", "    comments => post\n    events <=> team\n");

        assertThat(splent.ok("feature:order").out()).contains("events and team require each other", "cms_line.uvl:28");
        Splent.Run strict = splent.run("feature:order", "--strict", "--json");
        assertThat(strict.exit()).isEqualTo(3);
        assertThat(strict.json().path("error").path("message").asText()).contains("events and team");
    }

    @Test
    void tellsWhenTheModelTurnsTheOrderOfMigratedFeatures() {
        workspace.edit("cms_line.uvl", "    comments => post\n", "    comments => post\n    events => team\n");
        assertThat(splent.ok("feature:order", "--lock").out()).contains("cms_line.order");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        workspace.edit("cms_line.uvl", "    events => team\n", "    team => events\n");

        assertThat(splent.ok("feature:order").out())
                .contains("splent_feature_events now comes before splent_feature_team");
        assertThat(splent.ok("db:migrate", "--json").json().path("warnings").toString())
                .contains("team => events", "splent feature:order --lock");
        assertThat(splent.ok("db:upgrade", "--json").json().path("warnings").toString())
                .contains("The order has turned");
        splent.ok("feature:order", "--lock");
        assertThat(splent.ok("db:upgrade", "--json").json().path("warnings").toString())
                .doesNotContain("The order has turned");
    }

    @Test
    void keepsTheOrderAgreedOnWhereTheModelLeavesItOpen() {
        List<String> agreed = order();
        splent.ok("feature:order", "--lock");
        workspace.edit("cms_demo/splent.toml", "  \"splent_io/splent_feature_team\",\n", "");
        workspace.edit(
                "cms_demo/splent.toml", "features = [\n", "features = [\n  \"splent_io/splent_feature_team\",\n");

        assertThat(order()).isEqualTo(agreed);
        workspace.delete("cms_demo/uvl/cms_line.order");
        assertThat(order()).startsWith("splent_feature_team");
    }

    private List<String> order() {
        return StreamSupport.stream(
                        splent.ok("feature:order", "--json")
                                .json()
                                .path("order")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("feature").asText())
                .toList();
    }

    @Test
    void refusesScriptsOfAFeatureThatIsTakenSeveralTimes() {
        workspace.edit("cms_line.uvl", " notes {", " notes cardinality [0..3] {");

        assertThat(splent.run("product:validate").exit()).isEqualTo(3);
        Splent.Run refused = splent.run("db:migrate");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("splent_feature_notes has migrations", "notes [0..3] times", "cms_line.uvl:18:13");
    }

    @Test
    void saysThatTheLineHasNoProduct() {
        workspace.edit("cms_line.uvl", "    comments => post\n", "    comments => post\n    !auth\n");

        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("The line has no product at all", "!auth", "cms_line.uvl:28");
        Splent.Run info = splent.run("spl:info");
        assertThat(info.exit()).isZero();
        assertThat(info.out()).contains("yes: the line has no product", "!auth");
    }

    @Test
    void showsCirclesAndPackagesThatNoProductHas() {
        workspace.edit(
                "cms_line.uvl",
                "    profile => auth\n",
                "    profile => auth\n    team => events\n    events => team\n    post => !auth\n    auth => notes_tags\n");

        Splent.Run shown = splent.ok("spl:info");
        assertThat(shown.out())
                .contains("dead packages   2: splent_feature_post, splent_feature_comments")
                .contains("notes_tags => notes => auth", "cms_line.uvl:27", "a product with all of them");
        Splent.Run info = splent.ok("spl:info", "--json");
        JsonOutput.assertValid(info);
        assertThat(info.json().path("deadPackages")).hasSize(2);
        assertThat(info.json().path("circles")).anySatisfy(circle -> {
            assertThat(circle.path("features")).hasSize(3);
            assertThat(circle.path("real").asBoolean()).isTrue();
            assertThat(circle.path("steps").get(0).asText()).contains("cms_line.uvl:");
        });
    }

    @Test
    void saysWhereAModelIsWrong() {
        workspace.edit("cms_line.uvl", "    slider => media\n", "    slider => medai\n");

        Splent.Run refused = splent.run("db:migrate");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("medai", "media", "cms_line.uvl:25:");
        Splent.Run info = splent.run("spl:info", "--json");
        assertThat(info.exit()).isEqualTo(3);
        JsonOutput.assertValid(info);
        assertThat(info.json().path("diagnostics").get(0).path("line").asInt()).isEqualTo(25);
        assertThat(splent.run("spl:info").out())
                .contains(
                        "25 |     slider => medai",
                        "  |" + " ".repeat(15) + "^^^^^",
                        "did you mean 'media'",
                        "1 error.");
    }

    @Test
    void namesTheDependencyThatTheModelLacks() {
        workspace.edit("cms_line.uvl", "    slider => media\n", "");
        workspace.edit("cms_demo/splent.toml", "  \"splent_io/splent_feature_media\",\n", "");
        workspace.edit(
                "cms_demo/splent.toml",
                "  \"splent_io/splent_feature_auth\",\n",
                "  \"splent_io/splent_feature_auth\",\n  \"splent_io/splent_feature_media\",\n");
        workspace.edit("cms_line.uvl", "    partners => media\n", "");

        Splent.Run refused = splent.run("db:migrate");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("[undeclared-dependency]", "slider => media", "slide.media_id");
    }

    /** The product at hand has both, in the right order; another product of the line has not. */
    @Test
    void namesAProductThatWouldLackWhatAScriptNeeds() {
        workspace.edit("cms_line.uvl", "    comments => post\n", "");
        workspace.edit("cms_demo/splent.toml", "  \"splent_io/splent_feature_comments\",\n", "");
        workspace.edit(
                "cms_demo/splent.toml",
                "  \"splent_io/splent_feature_auth\",\n",
                "  \"splent_io/splent_feature_auth\",\n  \"splent_io/splent_feature_comments\",\n");

        Splent.Run refused = splent.run("db:migrate");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains(
                        "[undeclared-dependency]",
                        "splent_feature_comments needs splent_feature_post",
                        "without post, such as:",
                        "comments => post");
        assertThat(workspace.scripts("splent_feature_comments", "h2", "V")).isEmpty();
    }

    /** A refinement says itself what it needs, and a product without its base is refused. */
    @Test
    void warnsOfARefinementThatAProductMayHaveWithoutItsBase() {
        workspace.edit("cms_line.uvl", "    notes_tags => notes\n", "");

        Splent.Run warned = splent.ok("db:migrate", "--json");

        assertThat(warned.json().toString())
                .contains(
                        "splent_feature_notes_tags needs splent_feature_notes",
                        "and without notes",
                        "notes_tags => notes");
        assertThat(workspace.scripts("splent_feature_notes_tags", "h2", "V")).hasSize(1);
    }
}
