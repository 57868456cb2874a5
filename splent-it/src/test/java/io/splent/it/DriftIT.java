package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** What people change in a database behind the back of the scripts: it is told, and additions survive. */
class DriftIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;

    private Splent installed(TestDatabase database, String product) {
        workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", product);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        return splent;
    }

    @OnEachDatabase
    void thereIsNoneAfterTheScripts(TestDatabase database) throws Exception {
        Splent splent = installed(database, "cms_demo");
        List<String> before = IndependentCatalog.describe(database);

        Splent.Run run = splent.ok("db:status", "--drift", "--json");

        JsonOutput.assertValid(run);
        assertThat(run.features("synced")).hasSize(12);
        assertThat(run.json().path("features").findValuesAsText("drifted")).containsOnly("false");
        assertThat(drift(run)).isEmpty();
        assertThat(unmanaged(run)).isEmpty();
        assertThat(run.json().path("warnings")).isEmpty();
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(splent.ok("db:status", "--drift").out()).contains("Drift").contains("  none");
    }

    /** Their names are made up by whoever creates them; scripts give them names of their own. */
    @OnEachDatabase
    void checksWithoutNamesAreNone(TestDatabase database) throws Exception {
        CaseWorkspace cases = CaseWorkspace.create(directory, "books");
        Splent splent = checkedBook(cases, "pages > 0", "price > 0").on(database);
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        List<String> before = IndependentCatalog.describe(database);
        checkedBook(cases, "price > 0", "pages > 1", "weight > 0");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");

        assertThat(splent.ok("db:status", "--drift").out()).contains("  none");
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", "books", "--yes");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
    }

    private static Splent checkedBook(CaseWorkspace workspace, String... conditions) {
        String[] columns = Arrays.stream(conditions)
                .map(condition -> "@Column(check = @CheckConstraint(constraint = \"" + condition + "\")) Integer "
                        + condition.substring(0, condition.indexOf(' ')) + ";")
                .toArray(String[]::new);
        return workspace
                .entity("books", "@Entity", "Book", "@Id Integer id;", String.join(" ", columns))
                .compiled();
    }

    @OnEachDatabase
    void listsEveryDifferenceAndTouchesNothing(TestDatabase database) throws Exception {
        Splent splent = installed(database, "notes_demo");
        database.execute(tampering(database.vendor()));
        List<String> before = IndependentCatalog.describe(database);

        Splent.Run run = splent.ok("db:status", "--drift", "--json");

        JsonOutput.assertValid(run);
        assertThat(drift(run))
                .containsExactlyInAnyOrder(
                        NOTES + " changed column notes.title",
                        NOTES + " gone column notes.body",
                        NOTES + " changed column notes.created_at",
                        NOTES + " gone foreign-key notes.fk_notes_user",
                        NOTES + " added column notes.rating",
                        NOTES + " added index notes.ix_dba",
                        NOTES + " added check notes.ck_dba",
                        TAGS + " changed column notes.tags",
                        TAGS + " gone index notes.ix_notes_tags");
        assertThat(detail(run, "notes.title")).contains("255").contains("-> ").contains("300");
        assertThat(detail(run, "notes.created_at")).contains("null allowed -> refused");
        assertThat(detail(run, "notes.tags")).contains("default none -> 'x'");
        assertThat(unmanaged(run)).containsExactlyInAnyOrder("table dba_log", "view dba_titles");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(before);
        assertThat(splent.ok("db:status").out()).contains("drifted: ");
        assertThat(feature(splent.ok("db:status", "--json"), NOTES)
                        .path("drifted")
                        .asBoolean())
                .isTrue();
        assertThat(splent.ok("db:status", "--drift").out())
                .contains("gone    column notes.body")
                .contains("added   index notes.ix_dba")
                .contains("not ours, left alone: view dba_titles");
        assertThat(splent.ok("db:status", TAGS, "--drift").out())
                .contains("column notes.tags")
                .doesNotContain("notes.body");
    }

    private static String[] tampering(Vendor vendor) {
        List<String> statements = new ArrayList<>();
        boolean mariadb = vendor == Vendor.MARIADB;
        statements.add(
                mariadb
                        ? "alter table notes modify title varchar(300) not null"
                        : "alter table notes alter column title " + (vendor == Vendor.POSTGRESQL ? "type " : "")
                                + "varchar(300)" + (vendor == Vendor.H2 ? " not null" : ""));
        statements.add("alter table notes drop column body");
        statements.add(
                mariadb
                        ? "alter table notes modify created_at datetime(6) not null"
                        : "alter table notes alter column created_at set not null");
        statements.add("alter table notes drop " + (mariadb ? "foreign key" : "constraint") + " fk_notes_user");
        if (mariadb) {
            statements.add("drop index fk_notes_user on notes");
        }
        statements.add("alter table notes add rating integer");
        statements.add("create index ix_dba on notes (created_at, title desc)");
        statements.add("alter table notes add constraint ck_dba check (rating < 6)");
        statements.add("alter table notes alter column tags set default 'x'");
        statements.add("drop index ix_notes_tags" + (mariadb ? " on notes" : ""));
        statements.add("create table dba_log (id integer)");
        statements.add("create view dba_titles as select id, title from notes");
        return statements.toArray(String[]::new);
    }

    @OnEachDatabase
    void isUnknownWhileScriptsArePending(TestDatabase database) throws Exception {
        Splent splent = installed(database, "notes_demo");
        workspace.edit(
                NOTES + "/src/main/java/io/splent/cms/notes/Notes.java",
                "@Column(length = 255, nullable = false)",
                "@Column(length = 280, nullable = false)");
        workspace.compile();
        splent.ok("db:migrate");
        database.execute("alter table notes drop column body");

        Splent.Run run = splent.ok("db:status", "--drift", "--json");

        JsonOutput.assertValid(run);
        assertThat(drift(run)).isEmpty();
        assertThat(feature(run, NOTES).path("drift").path("unknown").asText()).contains("pending");
        assertThat(feature(run, TAGS).path("drift").path("unknown").isNull()).isTrue();
        splent.ok("db:upgrade");
        assertThat(drift(splent.ok("db:status", "--drift", "--json")))
                .containsExactly(NOTES + " gone column notes.body");
    }

    @OnEachDatabase
    void whatWasNeverAppliedCannotHaveDrifted(TestDatabase database) {
        workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");

        Splent.Run run = splent.ok("db:status", "--drift", "--json");

        assertThat(run.features("not-applied")).hasSize(3);
        assertThat(drift(run)).isEmpty();
    }

    /** Another server version prints the same definitions in other words. */
    @OnEachDatabase
    void anotherWordingIsNoDrift(TestDatabase database) throws Exception {
        Splent splent = installed(database, "notes_demo");
        database.execute("alter table notes alter column tags set default 'x'");
        reword(database.vendor());

        assertThat(drift(splent.ok("db:status", "--drift", "--json")))
                .containsExactly(TAGS + " changed column notes.tags");
    }

    private void reword(Vendor vendor) throws Exception {
        Path file = workspace
                .feature(NOTES)
                .resolve("src/main/resources/splent_io/" + NOTES + "/migrations/" + vendor.id() + "/schema.json");
        String text = Files.readString(file);
        String reworded = text.replaceAll("(?i)\"(character varying|varchar)\\(255\\)\"", "\"char varying(255)\"");
        assertThat(reworded).isNotEqualTo(text);
        Files.writeString(file, reworded);
    }

    private static List<String> drift(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .flatMap(feature -> StreamSupport.stream(
                                feature.path("drift").path("differences").spliterator(), false)
                        .map(difference -> feature.path("feature").asText() + " "
                                + difference.path("effect").asText() + " "
                                + difference.path("kind").asText() + " "
                                + difference.path("object").asText()))
                .toList();
    }

    private static String detail(Splent.Run run, String object) {
        return run.json().path("features").findParents("detail").stream()
                .filter(difference -> difference.path("object").asText().equals(object))
                .map(difference -> difference.path("detail").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode feature(Splent.Run run, String name) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .filter(feature -> feature.path("feature").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unmanaged(Splent.Run run) {
        return StreamSupport.stream(run.json().path("unmanaged").spliterator(), false)
                .map(other ->
                        other.path("kind").asText() + " " + other.path("object").asText())
                .toList();
    }
}
