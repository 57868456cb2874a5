package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products of a line tried out: every path to a selection of features gives the same schema, or is found. */
class SampleIT {

    /** How many products of the example are tried out on each database; the profile {@code samples} takes 50. */
    private static final int SAMPLES = Integer.getInteger("splent.samples", 3);

    private static final String MODEL = """
        features
            shop {abstract}
                optional
                    base {org 'splent_io', package 'base'}
                    extra {org 'splent_io', package 'extra'}
                    other {org 'splent_io', package 'other'}
        constraints
            extra => base
        """;

    @TempDir
    Path directory;

    @OnEachDatabase
    void everyPathToAProductOfTheExampleGivesOneSchema(TestDatabase database) throws Exception {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");
        splent.ok("db:migrate");
        List<String> schemas = schemas(database);

        Splent.Run run = splent.ok("spl:verify", "--sample", String.valueOf(SAMPLES), "--seed", "5", "--json");

        JsonOutput.assertValid(run);
        JsonNode sample = run.json().path("sample");
        assertThat(sample.path("failures")).isEmpty();
        assertThat(sample.path("products")).hasSize(SAMPLES);
        assertThat(sample.path("paths").asInt()).isEqualTo(2 * SAMPLES + 1);
        assertThat(sample.path("seed").asInt()).isEqualTo(5);
        assertThat(sample.path("database").path("vendor").asText())
                .isEqualTo(database.vendor().id());
        assertThat(IndependentCatalog.describe(database)).isEmpty();
        assertThat(schemas(database)).isEqualTo(schemas);
    }

    private static List<String> schemas(TestDatabase database) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select schema_name from information_schema.schemata"
                        + " where schema_name like 'splent_scratch%' order by 1")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    @Test
    void saysWhichScriptsAreMissing() {
        ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).with("SPLENT_APP", "cms_demo");

        Splent.Run missing = splent.run("spl:verify", "--sample", "pairwise");

        assertThat(missing.exit()).isEqualTo(4);
        assertThat(missing.err())
                .contains(
                        "[script-missing]",
                        "no scripts for h2: splent_feature_auth",
                        "splent --app cms_demo db:migrate");
        assertThat(splent.run("spl:verify", "--sample", "0").exit()).isEqualTo(2);
        assertThat(splent.run("spl:verify", "--sample", "many").err()).contains("neither 'pairwise' nor a number");
    }

    /** Scripts of three features, one of which needs another one. */
    private Splent line(TestDatabase database, String extra, String extraBack, String other, String otherBack)
            throws IOException {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(
                        "base",
                        "create table base (id integer not null primary key, name varchar(20));",
                        "drop table base;")
                .add("extra", extra, extraBack)
                .add("other", other, otherBack);
        Files.writeString(directory.resolve("scripted_product/uvl/line.uvl"), MODEL);
        return line.splent().on(database);
    }

    @OnEachDatabase
    void findsAReverseScriptThatLeavesSomethingBehind(TestDatabase database) throws Exception {
        Splent splent = line(
                database,
                "alter table base add column size integer; create table tag (id integer not null primary key);",
                "drop table tag;",
                "create table other (id integer not null primary key);",
                "drop table other;");

        Splent.Run run = splent.run("spl:verify", "--sample", "pairwise", "--json");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        JsonOutput.assertValid(run);
        JsonNode failures = run.json().path("sample").path("failures");
        assertThat(failures).isNotEmpty().allSatisfy(failure -> {
            assertThat(failure.path("code").asText()).isIn("path-dependent-schema", "sql-failed");
            assertThat(failure.path("path").asText()).contains("took back extra");
        });
        assertThat(failures.toString()).containsIgnoringCase("column base.size is there too");
    }

    @OnEachDatabase(Vendor.H2)
    void findsAScriptThatDependsOnWhatRanBefore(TestDatabase database) throws Exception {
        Splent splent = line(
                database,
                "alter table base add column size integer;",
                "alter table base drop column size;",
                "create table if not exists tag (id integer not null primary key);"
                        + " create table other (id integer not null primary key);",
                "drop table if exists tag; drop table other;");
        Files.writeString(
                directory.resolve("extra/migrations/" + database.vendor().id() + "/V20260101000002__step_2.sql"),
                "alter table base add column size integer; drop table if exists tag;");

        Splent.Run run = splent.run("spl:verify", "--sample", "pairwise");

        assertThat(run.exit()).as("%s", run).isEqualTo(4);
        assertThat(run.out())
                .containsIgnoringCase("table tag is not there")
                .contains("path-dependent-schema", "added ", "in a new database");
    }

    @OnEachDatabase({Vendor.H2, Vendor.POSTGRESQL})
    void takesBackWhatMakesTheSameBeforeItsAlternativeComes(TestDatabase database) throws Exception {
        Splent splent = line(
                database,
                "create table tag (id integer not null primary key);",
                "drop table tag;",
                "create table tag (id integer not null primary key, label varchar(10));",
                "drop table tag;");
        Files.writeString(directory.resolve("scripted_product/uvl/line.uvl"), MODEL + "    !(extra & other)\n");

        JsonNode sample =
                splent.ok("spl:verify", "--sample", "20", "--json").json().path("sample");

        assertThat(sample.path("products")).as("all that the line has").hasSize(5);
        assertThat(sample.path("paths").asInt()).isEqualTo(11);
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    void refusesToRunWhatMayReachOtherData(TestDatabase database) throws Exception {
        String live = database.vendor() == Vendor.POSTGRESQL ? "public" : database.name();
        Splent splent = line(
                database,
                "create table " + live + ".tag (id integer not null primary key);",
                "drop table " + live + ".tag;",
                "create table other (id integer not null primary key);",
                "drop table other;");

        Splent.Run run = splent.run("spl:verify", "--sample", "2");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("[script-refused]", "step_2.sql of extra", "statement 1", "in memory");
        assertThat(IndependentCatalog.describe(database)).isEmpty();
    }
}
