package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code db:plan} tells of a change of the product is what then happens. */
class PlanIT {

    private static final String MODEL = """
        features
            shop {abstract}
                optional
                    base {org 'splent_io', package 'base'}
                    extra {org 'splent_io', package 'extra'}
                    other {org 'splent_io', package 'other'}
        constraints
            extra => base
            other => base
        """;

    @TempDir
    Path directory;

    /** A product of base and extra, and another one of base and other; the first one is migrated and holds a row. */
    private Splent migrated(TestDatabase database, String other) throws Exception {
        Splent splent = new ScriptedLine(directory, database.vendor())
                .add("base", "create table base (id integer not null primary key);", "drop table base;")
                .add(
                        "extra",
                        "create table tag (id integer not null primary key); alter table base add column size integer;",
                        "alter table base drop column size; drop table tag;")
                .add("other", other, "drop table item;")
                .add("other", "alter table item add column price integer;", "alter table item drop column price;")
                .splent()
                .on(database);
        write("scripted_product/uvl/line.uvl", MODEL);
        product("scripted_product", "base", "extra");
        product("other_product", "base", "other");
        Files.createDirectories(directory.resolve("other_product/uvl"));
        write("other_product/uvl/line.uvl", MODEL);
        Files.createSymbolicLink(
                directory.resolve("other_product/features"), directory.resolve("scripted_product/features"));
        splent.ok("db:upgrade");
        database.execute("insert into tag (id) values (1)", "insert into base (id, size) values (1, 7)");
        return splent;
    }

    private void product(String name, String... features) throws IOException {
        Files.createDirectories(directory.resolve(name));
        String listed = String.join(
                ", ",
                List.of(features).stream()
                        .map(feature -> "\"splent_io/" + feature + "\"")
                        .toList());
        write(
                name + "/splent.toml",
                "[product]\nname = \"" + name + "\"\nfeatures = [" + listed + "]\n\n[uvl]\nfile = \"line.uvl\"\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    @OnEachDatabase
    void tellsWhatRunsAndWhatStays(TestDatabase database) throws Exception {
        Splent splent = migrated(database, "create table item (id integer not null primary key);");
        List<String> before = IndependentCatalog.describe(database);

        Splent.Run run = splent.ok("db:plan", "--to", "other_product", "--json");

        JsonOutput.assertValid(run);
        JsonNode plan = run.json();
        assertThat(plan.path("added").toString()).isEqualTo("[\"other\"]");
        assertThat(plan.path("removed").toString()).isEqualTo("[\"extra\"]");
        assertThat(plan.path("orphans")).hasSize(1);
        JsonNode orphan = plan.path("orphans").path(0);
        assertThat(orphan.path("feature").asText()).isEqualTo("extra");
        assertThat(orphan.path("inTheWay").asBoolean()).isFalse();
        assertThat(orphan.at("/takeBack/command").asText()).isEqualTo("db:rollback extra --cascade");
        assertThat(orphan.at("/takeBack/scripts").toString()).contains("extra U20260101000002__step_2.sql");
        assertThat(orphan.at("/takeBack/losses"))
                .extracting(loss -> loss.path("object").asText() + " " + loss.path("rows"))
                .containsExactlyInAnyOrder("tag 1", "base.size 1");
        assertThat(splent.ok("db:plan", "--add", "other", "--remove", "extra", "--json")
                        .json())
                .isEqualTo(plan);
        assertThat(splent.ok("db:plan", "--to", "other_product").out())
                .contains("   1  other  V20260101000003", "   2  other  V20260101000004", "deletes 1 row(s) of tag");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);

        splent.with("SPLENT_APP", "other_product");
        assertThat(StreamSupport.stream(
                                splent.ok("db:upgrade", "--json")
                                        .json()
                                        .path("features")
                                        .spliterator(),
                                false)
                        .flatMap(feature ->
                                StreamSupport.stream(feature.path("applied").spliterator(), false))
                        .map(JsonNode::asText))
                .isEqualTo(StreamSupport.stream(plan.path("runs").spliterator(), false)
                        .map(step -> step.path("version").asText())
                        .toList())
                .hasSize(2);
        assertThat(splent.ok("db:status", "--json").features("orphan")).containsExactly("extra");
    }

    @OnEachDatabase
    void tellsWhatHasToBeTakenBackFirst(TestDatabase database) throws Exception {
        Splent splent = migrated(
                database,
                "create table item (id integer not null primary key);"
                        + " create table tag (id integer not null primary key);");

        assertThat(splent.ok("db:plan", "--to", "other_product").out())
                .contains("Take back first, since the new features make the same:\n  extra: ")
                .doesNotContain("as an orphan");

        assertThat(splent.with("SPLENT_APP", "other_product").run("db:upgrade").exit())
                .as("the plan was right: it cannot stay")
                .isEqualTo(5);
    }

    @Test
    void refusesWhatTheLineDoesNotAllow() throws Exception {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).with("SPLENT_APP", "notes_demo");

        Splent.Run invalid = splent.run("db:plan", "--add", "splent_feature_slider", "--json");
        assertThat(invalid.exit()).isEqualTo(3);
        JsonOutput.assertValid(invalid);
        assertThat(invalid.err()).contains("[product-invalid]", "slider => media", "Add splent_feature_media");
        assertRefused(splent, 3, "Did you mean splent_feature_slider", "--add", "splent_feature_slidr");
        assertRefused(splent, 3, "has no feature 'splent_feature_media'", "--remove", "splent_feature_media");
        assertRefused(splent, 3, "There is no product 'nowhere'", "--to", "nowhere");
        assertRefused(splent, 2, "has the feature splent_feature_auth already", "--add", "splent_feature_auth");
        assertRefused(splent, 2, "cannot be combined", "--to", "cms_demo", "--remove", "splent_feature_notes");
        assertRefused(splent, 2, "Neither --to nor");
        assertRefused(
                splent,
                2,
                "both added and removed",
                "--add",
                "splent_feature_notes",
                "--remove",
                "splent_feature_notes");
        Splent.Run unwritten = splent.ok("db:plan", "--add", "splent_feature_media", "--json");
        assertThat(unwritten.json().path("withoutScripts").toString()).isEqualTo("[\"splent_feature_media\"]");
    }

    private static void assertRefused(Splent splent, int exit, String message, String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "db:plan";
        System.arraycopy(options, 0, command, 1, options.length);
        Splent.Run run = splent.run(command);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.err()).contains(message);
    }
}
