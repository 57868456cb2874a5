package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof for every product of a line: nothing is found where the line is right, and each way to break it is. */
class VerifyIT {

    private static final String MODEL = "cms_line.uvl";
    private static final String MEDIA = "            media {org 'splent_io', package 'splent_feature_media'}\n";

    @TempDir
    static Path directory;

    private static ExampleWorkspace workspace;
    private static String model;

    private Splent splent;

    @BeforeAll
    static void copyTheExample() throws IOException {
        workspace = ExampleWorkspace.copyTo(directory);
        model = Files.readString(directory.resolve(MODEL));
    }

    @BeforeEach
    void restoreTheModel() {
        workspace.write(MODEL, model);
        splent = new Splent(directory).with("SPLENT_APP", "cms_demo");
    }

    @OnEachDatabase
    void provesTheLineOfTheExample(TestDatabase database) {
        Splent.Run run = splent.on(database).ok("spl:verify", "--json");

        JsonOutput.assertValid(run);
        assertThat(run.json().path("failures")).isEmpty();
        assertThat(run.json().path("order")).hasSize(12);
        List<String> needs = new ArrayList<>();
        run.json().path("obligations").forEach(need -> {
            assertThat(need.path("proven").asBoolean()).as("%s", need).isTrue();
            needs.add(
                    (need.path("feature").asText() + " " + need.path("needs").asText()).replace("splent_feature_", ""));
        });
        assertThat(needs)
                .containsExactly(
                        "comments post",
                        "notes auth",
                        "notes_tags notes",
                        "partners media",
                        "profile auth",
                        "slider media");
    }

    @Test
    void findsTheFeaturesThatAProductDoesNotSelect() {
        assertThat(splent.with("SPLENT_APP", "notes_demo").ok("spl:verify").out())
                .contains("6 needs of 12 features proven");
    }

    /**
     * A way to break the line.
     *
     * @param removed further lines of the model that go
     * @param words what the answer has to contain
     */
    private record Mutation(String name, String before, String after, List<String> removed, List<String> words) {

        Mutation(String name, String before, String after, String... words) {
            this(name, before, after, List.of(), List.of(words));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mutation> mutations() {
        return Stream.of(
                new Mutation(
                        "reference undeclared",
                        "    slider => media\n",
                        "",
                        "undeclared-dependency",
                        "slide.media_id refers to media_item",
                        "slider => media",
                        "such a product: splent_feature_auth, splent_feature_slider\n"),
                new Mutation(
                        "another reference undeclared",
                        "    partners => media\n",
                        "",
                        "undeclared-dependency",
                        "partner.media_id",
                        "partners => media"),
                new Mutation(
                        "dependency undeclared",
                        "    comments => post\n",
                        "",
                        "undeclared-dependency",
                        "comment.post_id",
                        "comments => post"),
                new Mutation(
                        "base of a refinement undeclared",
                        "    notes_tags => notes\n",
                        "",
                        "undeclared-dependency",
                        "it adds tags to notes; it refines splent_feature_notes",
                        "notes_tags => notes"),
                new Mutation(
                        "turned round",
                        "    slider => media\n",
                        "    media => slider\n",
                        "undeclared-dependency",
                        "but comes before it",
                        "slider => media"),
                new Mutation(
                        "base optional",
                        "        mandatory\n            auth",
                        "        optional\n            auth",
                        List.of("    profile => auth\n", "    notes => auth\n"),
                        List.of(
                                "undeclared-dependency",
                                "user_profile.user_id refers to user",
                                "profile => auth",
                                "notes => auth",
                                "2 failures.")),
                new Mutation(
                        "never together",
                        "    comments => post\n",
                        "    comments => post\n    !(slider & media)\n",
                        "No product can have slider",
                        "slider => media",
                        MODEL + ":28"),
                new Mutation(
                        "only one of two",
                        "    comments => post\n",
                        "    comments | post\n    !(comments & post)\n",
                        "entities-unreadable",
                        "such a product: splent_feature_auth",
                        "splent_feature_comments"),
                new Mutation(
                        "dead base",
                        "    comments => post\n",
                        "    comments => post\n    !notes\n",
                        "No product can have notes",
                        "No product can have notes_tags"),
                new Mutation(
                        "no product",
                        "    comments => post\n",
                        "    comments => post\n    !auth\n",
                        "The line has no product at all",
                        "!auth"),
                new Mutation(
                        "package unknown",
                        MEDIA,
                        MEDIA + "            gallery {org 'splent_io', package 'splent_feature_gallery'}\n",
                        "feature-not-found",
                        "splent_io/splent_feature_gallery"),
                new Mutation(
                        "circle",
                        "    profile => auth\n",
                        "    profile => auth\n    auth => notes_tags\n",
                        "notes_tags => notes => auth => notes_tags",
                        MODEL + ":24"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void findsWhatIsBroken(Mutation mutation) {
        workspace.edit(MODEL, mutation.before, mutation.after);
        for (String line : mutation.removed) {
            workspace.edit(MODEL, line, "");
        }

        Splent.Run run = splent.run("spl:verify");

        assertThat(run.exit()).as("%s", run).isEqualTo(3);
        assertThat(run.out() + run.err()).contains(mutation.words);
        JsonOutput.assertValid(splent.run("spl:verify", "--json"));
    }

    @Test
    void findsTwoCreatorsOfOneTable() {
        workspace.write(
                "splent_feature_shop/splent.toml", "[feature]\nname = \"splent_feature_shop\"\norg = \"splent_io\"\n");
        workspace.write("splent_feature_shop/src/main/java/io/splent/shop/Category.java", """
                package io.splent.shop;

                import jakarta.persistence.*;

                @Entity(name = "ShopCategory")
                @Table(name = "media_item")
                public class Category {
                    @Id Long id;
                }
                """);
        workspace.compile();
        workspace.edit(MODEL, MEDIA, MEDIA + "            shop {org 'splent_io', package 'splent_feature_shop'}\n");

        Splent.Run run = splent.run("spl:verify", "--json");

        assertThat(run.exit()).as("%s", run).isEqualTo(3);
        JsonNode failure = run.json().path("failures").path(0);
        assertThat(failure.path("code").asText()).isEqualTo("ownership-conflict");
        assertThat(failure.path("message").asText()).contains("splent_feature_shop", "splent_feature_media");
        assertThat(failure.path("witness")).isNotEmpty();

        workspace.edit(MODEL, "    comments => post\n", "    comments => post\n    shop => !media\n");
        assertThat(splent.ok("spl:verify").out()).contains("of 13 features proven");
    }

    @Test
    void changesNothing() {
        splent.ok("spl:verify");

        assertThat(workspace.scripts("splent_feature_auth", Vendor.H2.id(), "V"))
                .isEmpty();
        assertThat(directory.resolve("cms_demo/.splent")).doesNotExist();
    }
}
