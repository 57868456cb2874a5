package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** Something gets another name: values stay, what hangs on it comes along, and nothing is ever dropped and added. */
class RenameIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";
    private static final String ENTITY = NOTES + "/src/main/java/io/splent/cms/notes/Notes.java";
    private static final String MIXIN = TAGS + "/src/main/java/io/splent/cms/notes/tags/NotesTagsMixin.java";

    @TempDir
    Path directory;

    @OnEachDatabase
    void aColumnKeepsItsValuesAndItsNewTypeFollows(TestDatabase database) throws SQLException {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = NotesRelease.install(workspace, directory, database);
        List<String> start = IndependentCatalog.describe(database);
        workspace.edit(
                ENTITY,
                "length = 255, nullable = false)\n    private String title",
                "length = 300)\n    private String heading");
        workspace.compile();

        Splent.Run changed = splent.ok("db:migrate", "--rename", "notes.title=notes.heading", "--json");

        JsonOutput.assertValid(changed);
        assertThat(changed.changes())
                .containsExactly(NOTES + " rename-column notes.heading", NOTES + " alter-column notes.heading");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select heading from notes")).isEqualTo("first");
        splent.ok("db:migrate", "--check");
        assertThat(splent.run("db:migrate", "--rename", "notes.title=notes.heading")
                        .exit())
                .isEqualTo(2);

        splent.ok("db:rollback", NOTES, "--yes");
        assertThat(NotesRelease.value(database, "select title from notes")).isEqualTo("first");
        assertThat(IndependentCatalog.describe(database)).isEqualTo(start);
    }

    @OnEachDatabase
    void aTableTakesRefinementsAndReferencesAlong(TestDatabase database) throws Exception {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        addMarks(workspace);
        Splent splent = NotesRelease.install(workspace, directory, database);
        database.execute(
                "insert into mark (note_id) values (" + NotesRelease.value(database, "select id from notes") + ")");
        workspace.edit(ENTITY, "name = \"notes\"", "name = \"entries\"");
        workspace.edit(ENTITY, "private String title", "private String heading");
        workspace.compile();

        assertThat(splent.ok(
                                "db:migrate",
                                "--rename",
                                "notes=entries",
                                "--rename",
                                "notes.title=notes.heading",
                                "--json")
                        .changes())
                .containsExactly(NOTES + " rename-table notes.entries", NOTES + " rename-column entries.heading");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select heading from entries join mark on note_id = entries.id"))
                .isEqualTo("first");
        splent.ok("db:migrate", "--check");

        theRefinementStillOwnsItsColumn(workspace, splent, database);
        aFreshDatabaseGetsThereToo(database);
        aScriptUnderTheFormerNameComesTooLate(workspace, database.vendor());
        theWayBackNeedsTheRenameTakenBackFirst(splent, database);
    }

    private static void theRefinementStillOwnsItsColumn(
            ExampleWorkspace workspace, Splent splent, TestDatabase database) throws SQLException {
        workspace.edit(MIXIN, "length = 500", "length = 600");
        workspace.compile();
        assertThat(splent.ok("db:migrate", "-m", "longer tags", "--json").changes())
                .containsExactly(TAGS + " alter-column entries.tags");
        splent.ok("db:upgrade");
        workspace.edit(MIXIN, "    @Column(length = 600)\n    private String tags;\n", "    private String labels;\n");
        workspace.edit(MIXIN, "return tags;", "return labels;");
        workspace.edit(MIXIN, "this.tags = tags;", "this.labels = tags;");
        workspace.edit(MIXIN, "columnList = \"tags\"", "columnList = \"labels\"");
        workspace.compile();
        database.execute("update entries set tags = 'kept'");

        Splent.Run undecided = splent.run("db:migrate", "-m", "labels");

        assertThat(undecided.exit()).isEqualTo(9);
        assertThat(undecided.err()).contains("--rename entries.tags=entries.labels");
        assertThat(splent.ok("db:migrate", "--rename", "entries.tags=entries.labels", "--json")
                        .changes())
                .first()
                .isEqualTo(TAGS + " rename-column entries.labels");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select labels from entries")).isEqualTo("kept");
        splent.ok("db:migrate", "--check");
    }

    /** The refinement's first script speaks of a table that the base renames later. */
    private void aFreshDatabaseGetsThereToo(TestDatabase like) throws SQLException {
        try (TestDatabase fresh = TestDatabase.create(like.vendor())) {
            Splent splent = new Splent(directory).on(fresh).with("SPLENT_APP", "notes_demo");
            Splent.Run early = splent.run("db:upgrade", NOTES);
            assertThat(early.exit()).as("%s", early).isEqualTo(4);
            assertThat(early.err()).contains("changes a name that", TAGS, "Nothing was run", "splent db:upgrade");
            splent.ok("db:upgrade");
            splent.ok("db:migrate", "--check");
            assertThat(IndependentCatalog.describe(fresh)).isEqualTo(IndependentCatalog.describe(like));
            splent.ok("db:reset", "--yes");
            assertThat(IndependentCatalog.describe(fresh)).isEqualTo(IndependentCatalog.describe(like));
        }
    }

    /** Its script was merged from a branch that knew nothing of the rename. */
    private void aScriptUnderTheFormerNameComesTooLate(ExampleWorkspace workspace, Vendor vendor) throws Exception {
        try (TestDatabase fresh = TestDatabase.create(vendor)) {
            Splent splent = new Splent(directory).on(fresh).with("SPLENT_APP", "notes_demo");
            Path scripts = workspace.scripts(TAGS, vendor.id(), "V").get(0).getParent();
            Path elsewhere = Files.move(scripts, directory.resolve("elsewhere"));
            splent.ok("db:upgrade");
            Files.move(elsewhere, scripts);
            List<String> before = IndependentCatalog.describe(fresh);

            Splent.Run late = splent.run("db:upgrade");

            assertThat(late.exit()).as("%s", late).isEqualTo(4);
            assertThat(late.err()).contains(TAGS, "uses a name that", "splent db:rollback " + NOTES + " --cascade");
            assertThat(IndependentCatalog.describe(fresh)).isEqualTo(before);
        }
    }

    private static void theWayBackNeedsTheRenameTakenBackFirst(Splent splent, TestDatabase database)
            throws SQLException {
        splent.ok("db:rollback", TAGS, "--steps", "2", "--yes");
        Splent.Run alone = splent.run("db:rollback", TAGS, "--yes");
        assertThat(alone.exit()).isEqualTo(4);
        assertThat(alone.err()).contains(NOTES).contains("--cascade");

        splent.ok("db:rollback", TAGS, "--cascade", "--yes");

        assertThat(NotesRelease.value(database, "select title from notes")).isEqualTo("first");
        assertThat(IndependentCatalog.describe(database))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("tags"));
    }

    @OnEachDatabase
    void anEmbeddedValueGetsAnotherPrefix(TestDatabase database) throws SQLException {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        addAnAddress(workspace);
        Splent splent = NotesRelease.install(workspace, directory, database);
        database.execute("update notes set home_city = 'Sevilla', home_zip = '41012'");
        workspace.edit(ENTITY, "home_", "main_");
        workspace.compile();

        assertThat(splent.ok(
                                "db:migrate",
                                "--rename",
                                "notes.home_city=notes.main_city",
                                "--rename",
                                "notes.home_zip=notes.main_zip",
                                "--json")
                        .changes())
                .containsExactly(NOTES + " rename-column notes.main_city", NOTES + " rename-column notes.main_zip");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select main_city from notes where main_zip = '41012'"))
                .isEqualTo("Sevilla");
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", NOTES, "--yes");
        assertThat(NotesRelease.value(database, "select home_zip from notes where home_city = 'Sevilla'"))
                .isEqualTo("41012");
    }

    @OnEachDatabase
    void asksWhoeverIsThereAndRefusesToGuessOtherwise(TestDatabase database) throws SQLException {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = NotesRelease.install(workspace, directory, database);
        workspace.edit(ENTITY, "private String title", "private String heading");
        workspace.compile();

        Splent.Run refused = splent.run("db:migrate", "--json");
        assertThat(refused.exit()).isEqualTo(9);
        assertThat(refused.json().path("error").path("code").asText()).isEqualTo("rename-undecided");
        assertThat(refused.err())
                .contains("--rename notes.title=notes.heading")
                .contains("--allow deletes-data")
                .contains(NOTES);
        JsonOutput.assertValid(refused);
        assertThat(splent.run("db:migrate", "--check").exit()).isEqualTo(1);
        assertThat(splent.ok("db:migrate", "--dry-run").out()).contains("--rename notes.title=notes.heading");
        assertThat(splent.ok("db:migrate", "--dry-run", "--json").changes())
                .containsExactly(NOTES + " add-column notes.heading", NOTES + " drop-column notes.title");

        splent.typing("n");
        assertThat(splent.run("db:migrate", "-q").exit()).isEqualTo(9);
        Splent.Run declined = splent.run("db:migrate");
        assertThat(declined.exit()).isEqualTo(9);
        assertThat(declined.err())
                .contains("Is notes.heading renamed from notes.title? [y/N]")
                .contains("drop-column notes.title");
        assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).hasSize(1);

        splent.typing("y").ok("db:migrate");
        splent.ok("db:upgrade");
        assertThat(NotesRelease.value(database, "select heading from notes")).isEqualTo("first");
    }

    @OnEachDatabase
    void refusesWhatCannotBeARename(TestDatabase database) throws SQLException {
        ExampleWorkspace workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = NotesRelease.install(workspace, directory, database);
        database.execute("alter table notes add dba_note varchar(255)");
        workspace.edit(ENTITY, "private String title", "private String heading");
        workspace.compile();

        assertRefused(splent, 2, "cannot be read", "notes.title");
        assertRefused(splent, 2, "cannot be read", "notes.title=");
        assertRefused(splent, 2, "has no notes.titel", "notes.titel=notes.heading");
        assertRefused(splent, 2, "no entity asks for notes.headng", "notes.title=notes.headng");
        assertRefused(splent, 9, "still needed", "notes.body=notes.heading");
        assertRefused(splent, 9, "already", "notes.title=notes.body");
        assertRefused(splent, 9, "no script of the product created", "notes.dba_note=notes.heading");
        assertRefused(splent, 9, "belongs to " + NOTES, "notes.title=notes.heading", "splent_feature_auth");
        Splent.Run twice = splent.run(
                "db:migrate", "--rename", "notes.title=notes.heading", "--rename", "notes.title=notes.heading");
        assertThat(twice.exit()).as("%s", twice).isEqualTo(2);
        assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).hasSize(1);
        splent.ok("db:migrate", "--rename", "NOTES.\"" + stored(database, "title") + "\"=notes.heading");
    }

    private static void assertRefused(Splent splent, int exit, String words, String rename, String... feature) {
        List<String> arguments = new ArrayList<>(List.of("db:migrate", "--rename", rename));
        arguments.addAll(List.of(feature));
        Splent.Run run = splent.run(arguments.toArray(String[]::new));
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.err()).contains(words);
    }

    private static void addMarks(ExampleWorkspace workspace) {
        workspace.write(TAGS + "/src/main/java/io/splent/cms/notes/tags/Mark.java", """
                package io.splent.cms.notes.tags;

                import io.splent.cms.notes.Notes;
                import jakarta.persistence.*;

                @Entity
                @Table(name = "mark")
                public class Mark {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    private Integer id;

                    @ManyToOne(optional = false)
                    @JoinColumn(name = "note_id")
                    private Notes note;
                }
                """);
    }

    private static void addAnAddress(ExampleWorkspace workspace) {
        workspace.write(NOTES + "/src/main/java/io/splent/cms/notes/Place.java", """
                package io.splent.cms.notes;

                import jakarta.persistence.Embeddable;

                @Embeddable
                public class Place {
                    private String city;
                    private String zip;
                }
                """);
        workspace.edit(ENTITY, "    @Column(columnDefinition = \"text\")", """
                    @jakarta.persistence.Embedded
                    @jakarta.persistence.AttributeOverride(name = "city", column = @Column(name = "home_city"))
                    @jakarta.persistence.AttributeOverride(name = "zip", column = @Column(name = "home_zip"))
                    private Place place;

                    @Column(columnDefinition = "text")""");
    }

    private static String stored(TestDatabase database, String name) {
        return database.vendor() == Vendor.H2 ? name.toUpperCase(Locale.ROOT) : name;
    }
}
