package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.FaultPoint;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** Rollback and reset: what is lost is told before, what stops goes on where it stopped, what is not ours stays. */
class TakingBackIT {

    private static final String AUTH = "splent_feature_auth";
    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";
    private static final String FAILS = "insert into prepared_elsewhere values (1);\n";

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;

    private Splent migrated(TestDatabase database) {
        workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        return splent;
    }

    private String scripts(TestDatabase database, String feature) {
        return feature + "/src/main/resources/splent_io/" + feature + "/migrations/"
                + database.vendor().id() + "/";
    }

    private void byHand(TestDatabase database, String feature, String version, String up, String down) {
        workspace.write(scripts(database, feature) + "V" + version + "__by_hand.sql", up);
        workspace.write(scripts(database, feature) + "U" + version + "__by_hand.sql", down);
    }

    private static void insertNote(TestDatabase database) throws SQLException {
        String user = database.vendor() == Vendor.MARIADB ? "`user`" : "\"user\"";
        database.execute(
                "insert into " + user
                        + " (email, password, created_at, active, role) values ('a', 'b', current_timestamp, true, 'u')",
                "insert into notes (user_id, title, tags) select id, 'a note', 'x' from " + user);
    }

    @OnEachDatabase
    void theSameCommandGoesOnAndTakesBackNoMore(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        byHand(database, AUTH, "20990101000000", "create table auth_b (id int);\n", "drop table auth_b;\n" + FAILS);
        byHand(database, AUTH, "20990102000000", "create table auth_c (id int);\n", "drop table auth_c;\n");
        byHand(database, NOTES, "20990103000000", "create table notes_d (id int);\n", "drop table notes_d;\n");
        splent.ok("db:upgrade");
        insertNote(database);

        Splent.Run alone = splent.run("db:rollback", AUTH, "--steps", "2", "--yes");
        assertThat(alone.exit()).as("%s", alone).isEqualTo(4);
        assertThat(alone.err())
                .contains(NOTES, "splent db:rollback " + AUTH + " --steps 2 --cascade")
                .doesNotContain(TAGS);

        String[] command = {"db:rollback", AUTH, "--steps", "2", "--cascade", "--yes", "--json"};
        Splent.Run stopped = splent.run(command);
        assertThat(stopped.exit()).as("%s", stopped).isEqualTo(5);
        JsonOutput.assertValid(stopped);
        assertThat(undone(stopped)).containsExactly(NOTES + " [\"20990103000000\"]", AUTH + " [\"20990102000000\"]");
        Splent.Run between = splent.ok("db:status", "--json");
        JsonOutput.assertValid(between);
        assertThat(between.json().path("unfinished").asText())
                .isEqualTo("db:rollback " + AUTH + " --steps 2 --cascade");
        assertThat(splent.ok("db:status").out()).contains("unfinished: db:rollback " + AUTH);

        database.execute("create table prepared_elsewhere (id int)");
        Splent.Run resumed = splent.ok(command);
        assertThat(undone(resumed)).containsExactly(AUTH + " [\"20990101000000\"]");
        Splent.Run after = splent.ok("db:status", "--json");
        assertThat(after.json().path("unfinished").isNull()).isTrue();
        assertThat(after.features("pending")).containsExactly(AUTH, NOTES);
        assertThat(after.features("synced")).containsExactly(TAGS);
        assertLostReply(splent, database, command);
        splent.ok("db:upgrade");
    }

    /** The run had come to its end, but died before it could say so. */
    private static void assertLostReply(Splent splent, TestDatabase database, String... command) throws SQLException {
        database.execute("insert into splent_plan (position_no, feature, version, command) values (0, '" + AUTH
                + "', '20990101000000', 'db:rollback " + AUTH + " --steps 2 --cascade')");
        assertThat(undone(splent.ok(command))).isEmpty();
        Splent.Run after = splent.ok("db:status", "--json");
        assertThat(after.features("synced")).containsExactly(TAGS);
        assertThat(after.json().path("unfinished").isNull()).isTrue();
    }

    private static List<String> undone(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .map(feature -> feature.path("feature").asText() + " " + feature.path("undone"))
                .toList();
    }

    @OnEachDatabase
    void tellsWhatWillBeLost(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        splent.ok("db:upgrade");
        insertNote(database);
        List<String> before = IndependentCatalog.describe(database);

        Splent.Run dryRun = splent.ok("db:rollback", AUTH, "--cascade", "--dry-run", "--json");
        JsonOutput.assertValid(dryRun);
        assertThat(dryRun.json().path("features").findValues("object").stream()
                        .map(JsonNode::asText)
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .containsExactly("notes.tags", "notes", "user");
        Splent.Run silent = splent.run("db:rollback", AUTH, "--cascade");
        assertThat(silent.exit()).isEqualTo(2);
        assertThat(silent.err()).containsIgnoringCase("1 row(s) of notes.tags");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        Splent.Run said = new Splent(directory)
                .on(database)
                .with("SPLENT_APP", "notes_demo")
                .typing("y")
                .ok("db:rollback", AUTH, "--cascade");
        assertThat(said.err()).containsIgnoringCase("1 row(s) of notes");
        assertThat(IndependentCatalog.describe(database)).isEmpty();
    }

    @OnEachDatabase
    void whatStopsInTheMiddleOfAResetIsFinishedByTheNextUpgrade(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        splent.ok("db:upgrade");
        insertNote(database);
        String reverse = directory
                .relativize(
                        workspace.scripts(NOTES, database.vendor().id(), "U").get(0))
                .toString();
        workspace.write(reverse, FAILS + Files.readString(directory.resolve(reverse)));

        Splent.Run stopped = splent.run("db:reset", "--yes", "--json");

        assertThat(stopped.exit()).as("%s", stopped).isEqualTo(5);
        JsonOutput.assertValid(stopped);
        assertThat(stopped.features("failed")).containsExactly(NOTES);
        assertThat(splent.ok("db:status").out()).contains("unfinished: db:reset", "splent db:upgrade");
        assertThat(splent.run("db:rollback", AUTH, "--yes").exit()).isEqualTo(4);

        database.execute("create table prepared_elsewhere (id int)");
        assertThat(splent.ok("db:upgrade", "--json").features("upgraded")).containsExactly(AUTH, NOTES, TAGS);
        Splent.Run after = splent.ok("db:status", "--json");
        assertThat(after.features("synced")).hasSize(3);
        assertThat(after.json().path("unfinished").isNull()).isTrue();
        assertThat(splent.ok("db:rollback", AUTH, "--cascade", "--dry-run").out())
                .doesNotContain("row(s)");
    }

    @OnEachDatabase
    void aResetIsRefusedWhereItWouldDoHarm(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        splent.ok("db:upgrade");
        database.execute("create table audit (id int primary key, note_id int not null,"
                + " constraint fk_audit foreign key (note_id) references notes (id))");
        List<String> before = IndependentCatalog.describe(database);

        for (String[] command : new String[][] {{"db:reset", "--yes"}, {"db:rollback", AUTH, "--cascade", "--yes"}}) {
            Splent.Run refused = splent.run(command);
            assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
            assertThat(refused.err())
                    .containsIgnoringCase("the foreign key fk_audit of the table audit")
                    .contains("[foreign-object-in-the-way]", "Nothing was run");
        }
        assertThat(splent.with("SPLENT_ENV", "prod").run("db:reset", "--yes").exit())
                .isEqualTo(9);
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        database.execute("drop table audit", "create view titles as select title from notes");
        if (database.vendor() != Vendor.MARIADB) {
            Splent.Run resting = new Splent(directory)
                    .on(database)
                    .with("SPLENT_APP", "notes_demo")
                    .run("db:reset", "--yes");
            assertThat(resting.exit()).as("%s", resting).isEqualTo(4);
            assertThat(resting.err()).containsIgnoringCase("the view titles");
        }
        database.execute("drop view titles");
        Splent person = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        assertThat(person.typing("another").run("db:reset").exit()).isEqualTo(2);
        String name = database.vendor() == Vendor.H2 ? database.name().toUpperCase(Locale.ROOT) : database.name();
        assertThat(person.typing(name).ok("db:reset").out()).contains("script(s) applied.");
    }

    @OnEachDatabase
    void aResetDropsWhatFeaturesOwnThatHaveNoReverseScripts(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        splent.ok("db:upgrade");
        insertNote(database);
        for (String feature : List.of(AUTH, NOTES, TAGS)) {
            for (Path script : workspace.scripts(feature, database.vendor().id(), "U")) {
                Files.delete(script);
            }
        }
        database.execute(
                "create table others (id int primary key)",
                "insert into others values (7)",
                "create index by_title on notes (title, id)");
        List<String> before = new ArrayList<>(IndependentCatalog.describe(database));
        assertThat(splent.run("db:rollback", AUTH, "--cascade", "--yes").err()).contains("[reverse-script-missing]");

        try (FaultPoint fault = FaultPoint.processDies(database, "after DROP TABLE")) {
            assertThat(splent.run("db:reset", "--yes").exit()).isEqualTo(7);
            assertThat(fault.isReached()).isTrue();
        }
        splent.ok("db:upgrade");

        List<String> after = IndependentCatalog.describe(database);
        before.removeIf(object -> object.toLowerCase(Locale.ROOT).contains("by_title"));
        assertThat(after).isEqualTo(before);
        assertThat(DatabaseState.of(database))
                .map(row -> row.toLowerCase(Locale.ROOT))
                .contains("row of others: id=7")
                .noneMatch(row -> row.startsWith("row of notes:"));
        assertThat(splent.ok("db:status", "--json").features("synced")).hasSize(3);
    }

    @OnEachDatabase
    void aResetThatWouldLeaveSomethingBehindIsRefused(TestDatabase database) throws Exception {
        ScriptedLine line = new ScriptedLine(directory, database.vendor())
                .add("ledger", "create table account (id int);", "drop table account;");
        Splent splent = line.splent().on(database);
        splent.ok("db:upgrade");
        Files.delete(line.script("ledger", "U20260101000001__step_1.sql"));
        List<String> before = DatabaseState.of(database);

        Splent.Run refused = splent.run("db:reset", "--yes");

        assertThat(refused.exit()).as("%s", refused).isEqualTo(4);
        assertThat(refused.err()).contains("schema.json does not tell", "create table account", "Nothing was run");
        assertThat(DatabaseState.of(database)).isEqualTo(before);
    }

    @OnEachDatabase
    void aFeatureThatLeftTheProductCanBeTakenBackAndReturn(TestDatabase database) throws Exception {
        Splent splent = migrated(database);
        splent.ok("db:upgrade");
        List<String> complete = IndependentCatalog.describe(database);
        String line = "  \"splent_io/" + TAGS + "\",\n";
        workspace.edit("notes_demo/splent.toml", line, "");

        assertThat(splent.ok("db:status", "--json").features("orphan")).containsExactly(TAGS);
        assertThat(splent.ok("db:upgrade").out()).contains("warning: ", TAGS);
        assertThat(IndependentCatalog.describe(database)).isEqualTo(complete);
        workspace.edit("notes_demo/splent.toml", "features = [\n", "features = [\n" + line);
        assertThat(splent.ok("db:status", "--json").features("synced")).hasSize(3);

        workspace.edit("notes_demo/splent.toml", line, "");
        splent.ok("db:rollback", TAGS, "--yes");
        assertThat(splent.ok("db:status", "--json").features("orphan")).isEmpty();
        assertThat(IndependentCatalog.describe(database)).isNotEqualTo(complete);
        workspace.edit("notes_demo/splent.toml", "features = [\n", "features = [\n" + line);
        splent.ok("db:upgrade");
        assertThat(IndependentCatalog.describe(database)).containsExactlyInAnyOrderElementsOf(complete);

        workspace.edit("notes_demo/splent.toml", line, "");
        Files.move(workspace.feature(TAGS), directory.resolve("elsewhere"));
        workspace.delete("notes_demo/features/splent_io/" + TAGS);
        Splent.Run missing = splent.run("db:rollback", TAGS, "--yes");
        assertThat(missing.exit()).as("%s", missing).isEqualTo(4);
        assertThat(missing.err())
                .contains("[reverse-script-missing]", "notes_demo/features/splent_io/" + TAGS)
                .containsPattern("U\\d{14}__" + TAGS + "\\.sql");
    }
}
