package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.io.TempDir;

/** A script that fails: what depends on it waits, the rest goes on, and the same command finishes the job later. */
class FailingScriptIT {

    private static final String NOTES = "splent_feature_notes";

    @TempDir
    Path directory;

    @OnEachDatabase
    void skipsDependentsRunsTheRestAndFinishesOnTheNextRun(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "cms_demo");
        splent.ok("db:migrate");
        workspace.write(
                NOTES + "/src/main/resources/splent_io/" + NOTES + "/migrations/"
                        + database.vendor().id() + "/V20990101000000__by_hand.sql",
                "create table by_hand (id int);\n\ninsert into prepared_elsewhere values (1);\n");

        Splent.Run failed = splent.run("db:upgrade", "--json");

        assertThat(failed.exit()).isEqualTo(5);
        JsonOutput.assertValid(failed);
        assertThat(failed.features("failed")).containsExactly(NOTES);
        assertThat(failed.features("not-reached")).containsExactly("splent_feature_notes_tags");
        assertThat(failed.features("upgraded")).hasSize(10);
        JsonNode error = failed.json().path("error");
        assertThat(error.path("code").asText()).isEqualTo("sql-failed");
        assertThat(error.path("statement").asInt()).isEqualTo(2);
        assertThat(error.path("line").asInt()).isEqualTo(3);
        assertThat(error.path("feature").asText()).isEqualTo(NOTES);
        assertThat(splent.ok("db:status", NOTES, "--json").features(stoppedState(database.vendor())))
                .containsExactly(NOTES);

        Splent.Run told = splent.run("db:upgrade");
        assertThat(told.err()).containsIgnoringCase("prepared_elsewhere");
        assertThat(told.out())
                .contains("  failed", "it depends on " + NOTES + ", which failed")
                .doesNotContainIgnoringCase("prepared_elsewhere");

        database.execute("create table prepared_elsewhere (id int)");
        assertThat(splent.ok("db:upgrade", "--json").features("upgraded"))
                .containsExactly(NOTES, "splent_feature_notes_tags");
        assertThat(splent.ok("db:status", "--json").features("synced")).hasSize(12);
        splent.ok("db:migrate", "--check");
    }

    /** Where DDL is transactional nothing of the script is left, elsewhere its first statement is. */
    private static String stoppedState(Vendor vendor) {
        return vendor == Vendor.POSTGRESQL ? "pending" : "partial";
    }

    @OnEachDatabase
    void keepsTheErrorForStatusUntilTheScriptHasRun(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add(
                        "ledger",
                        "create table account (id int);\ncreate usr x identified by 's3cret';\n",
                        "drop table account;");
        Splent splent = line.splent().on(database);

        Splent.Run failed = splent.run("db:upgrade");
        assertThat(failed.exit()).isEqualTo(5);

        Splent.Run status = splent.ok("db:status");
        assertThat(status.out()).contains("last error: V20260101000001__step_1.sql, statement 2: ");
        Splent.Run json = splent.ok("db:status", "--json");
        JsonOutput.assertValid(json);
        JsonNode error = json.json().path("features").path(0).path("lastError");
        assertThat(error.path("statement").asInt()).isEqualTo(2);
        assertThat(error.path("direction").asText()).isEqualTo("up");
        assertThat(error.path("message").asText()).contains("usr");
        assertThat(failed + status.out() + json.out() + DatabaseState.of(database))
                .doesNotContain("s3cret");

        Files.writeString(line.script("ledger", "V20260101000001__step_1.sql"), "create table account (id int);\n");
        splent.ok("db:upgrade");
        assertThat(splent.ok("db:status").out()).doesNotContain("last error");
    }

    @OnEachDatabase
    void stopsWhereTheLockIsLostOnTheWay(TestDatabase database) {
        String givesTheLockBack = switch (database.vendor()) {
            case POSTGRESQL -> "select pg_advisory_unlock_all();";
            case MARIADB, MYSQL -> "do release_all_locks();";
            case H2 -> "delete from splent_lock;";
        };
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add("ledger", givesTheLockBack, "-- nothing")
                .add("ledger", "create table account (id int);", "drop table account;");
        Splent splent = line.splent().on(database);

        Splent.Run stopped = splent.run("db:upgrade");

        assertThat(stopped.exit()).as("%s", stopped).isEqualTo(9);
        assertThat(stopped.err()).contains("[server-refused]", "does not hold the product's lock", "same command");
        assertThat(splent.ok("db:status", "--json").features("pending")).containsExactly("ledger");
        splent.ok("db:upgrade");
        assertThat(splent.ok("db:status", "--json").features("synced")).containsExactly("ledger");
    }

    @OnEachDatabase
    void endsAStatementThatTakesLongerThanTheProductAllows(TestDatabase database) throws Exception {
        String endless = switch (database.vendor()) {
            case POSTGRESQL -> "select pg_sleep(3600);";
            case MARIADB, MYSQL ->
                "select count(*) from seq_1_to_100000000 a, seq_1_to_100000000 b where a.seq > b.seq;";
            case H2 -> "select sum(a.x * b.x) from system_range(1, 1000000) a, system_range(1, 1000000) b;";
        };
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add("ledger", "create table account (id int);\n" + endless, "drop table account;");
        Files.writeString(
                directory.resolve("scripted_product/splent.toml"),
                "\n[migrations]\nstatement_timeout = 1\n",
                StandardOpenOption.APPEND);
        Splent splent = line.splent().on(database);

        Splent.Run ended = splent.run("db:upgrade");

        assertThat(ended.exit()).as("%s", ended).isEqualTo(5);
        assertThat(ended.err()).contains("statement 2 of 2", "statement_timeout under [migrations]");
        Files.writeString(line.script("ledger", "V20260101000001__step_1.sql"), "create table account (id int);\n");
        splent.ok("db:upgrade");
    }

    @OnEachDatabase
    void refusesEditedAndMissingScriptsBeforeAnythingRuns(TestDatabase database) {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        String script = directory
                .relativize(
                        workspace.scripts(NOTES, database.vendor().id(), "V").get(0))
                .toString();

        workspace.edit(script, "title", "titel");

        assertThat(splent.ok("db:status", "--json").features("changed")).containsExactly(NOTES);
        Splent.Run refused = splent.run("db:upgrade", "--json");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.json().path("error").path("code").asText()).isEqualTo("script-changed");
        assertThat(splent.run("db:migrate").exit()).isEqualTo(4);
    }
}
