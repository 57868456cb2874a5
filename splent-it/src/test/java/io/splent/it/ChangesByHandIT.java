package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** A database that other people work on too: what db:migrate makes of their changes and of their objects. */
class ChangesByHandIT {

    private static final String NOTES = "splent_feature_notes";
    private static final String TAGS = "splent_feature_notes_tags";
    private static final String ENTITY = NOTES + "/src/main/java/io/splent/cms/notes/Notes.java";
    private static final String MIXIN = TAGS + "/src/main/java/io/splent/cms/notes/tags/NotesTagsMixin.java";

    @TempDir
    Path directory;

    private ExampleWorkspace workspace;

    private Splent installed(TestDatabase database) {
        workspace = ExampleWorkspace.copyTo(directory);
        Splent splent = new Splent(directory).on(database).with("SPLENT_APP", "notes_demo");
        splent.ok("db:migrate");
        splent.ok("db:upgrade");
        return splent;
    }

    private void edit(String file, String before, String after) {
        workspace.edit(file, before, after);
        workspace.compile();
    }

    @OnEachDatabase
    void aRepairIsMarkedAsOne(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        boolean mariadb = database.vendor() == Vendor.MARIADB;
        database.execute(
                "alter table notes alter column tags set default 'x'",
                "drop index ix_notes_tags" + (mariadb ? " on notes" : ""));
        edit(ENTITY, "@Column(length = 255, nullable = false)", "@Column(length = 280, nullable = false)");

        Splent.Run run = splent.ok("db:migrate", "--json");

        assertThat(changes(run))
                .containsExactlyInAnyOrder(
                        NOTES + " alter-column title",
                        TAGS + " alter-column tags",
                        TAGS + " create-index ix_notes_tags");
        assertThat(warnings(run, NOTES)).isEmpty();
        assertThat(warnings(run, TAGS))
                .anyMatch(warning -> warning.startsWith("repairs drift: column notes.tags was changed")
                        && warning.contains("default none -> 'x'"))
                .anyMatch(warning -> warning.startsWith("repairs drift: index notes.ix_notes_tags was removed"));
        List<Path> scripts = workspace.scripts(TAGS, database.vendor().id(), "V");
        assertThat(Files.readString(scripts.get(1))).contains("-- Note: repairs drift: index notes.ix_notes_tags");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThat(splent.ok("db:status", "--drift").out()).contains("  none");
    }

    @OnEachDatabase
    void eachPartOfAMigrationHasItsOwnNotes(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute(
                "alter table notes alter column title set default 'x'",
                "alter table notes alter column created_at set default '2020-01-01 00:00:00'");
        edit(ENTITY, CREATED, "");

        splent.ok("db:migrate", "--allow", "deletes-data");

        List<Path> scripts = workspace.scripts(NOTES, database.vendor().id(), "V");
        assertThat(scripts).hasSize(3);
        assertThat(Files.readString(scripts.get(1)))
                .contains("-- Note: repairs drift: column notes.title")
                .doesNotContain("created_at was changed");
        assertThat(Files.readString(scripts.get(2)))
                .contains("-- Note: repairs drift: column notes.created_at was changed")
                .doesNotContain("notes.title");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
    }

    @OnEachDatabase
    void whatWasDoneByHandAndIsWantedTooIsNamed(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute(
                switch (database.vendor()) {
                    case POSTGRESQL -> "alter table notes alter column title type varchar(300)";
                    case H2 -> "alter table notes alter column title set data type varchar(300)";
                    case MARIADB, MYSQL -> "alter table notes modify title varchar(300) not null";
                });
        edit(ENTITY, "@Column(length = 255, nullable = false)", "@Column(length = 300, nullable = false)");

        Splent.Run run = splent.ok("db:migrate", "--json");

        assertThat(changes(run)).isEmpty();
        assertThat(warnings(run))
                .anyMatch(warning -> warning.startsWith("Done here by hand") && warning.contains("column notes.title"));
    }

    @OnEachDatabase
    void aViewOnADroppedColumnIsNamedBeforeAnythingIsWritten(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute("create view dba_titles as select id, created_at from notes");
        edit(ENTITY, CREATED, "");

        Splent.Run dryRun = splent.ok("db:migrate", "--dry-run", "--json");
        assertThat(warnings(dryRun)).anyMatch(warning -> warning.contains("view dba_titles rests on it"));
        Splent.Run run = splent.run("db:migrate", "--allow", "deletes-data");

        if (database.vendor() == Vendor.MARIADB) {
            assertThat(run.exit()).as("%s", run).isZero();
            assertThat(run.out()).contains("view dba_titles rests on it and will no longer work");
        } else {
            assertThat(run.exit()).as("%s", run).isEqualTo(9);
            assertThat(run.err()).contains("[obstacle-in-the-way]").contains("view dba_titles");
            assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).hasSize(1);
            database.execute("drop view dba_titles");
            splent.ok("db:migrate", "--allow", "deletes-data");
        }
        splent.ok("db:upgrade");
    }

    private static final String CREATED = "    @Column(name = \"created_at\")\n    private LocalDateTime createdAt;\n";

    /** Only PostgreSQL refuses; see that the others really do not. */
    @OnEachDatabase
    void aViewOnARetypedColumn(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute("create view dba_titles as select id, title from notes");
        edit(ENTITY, "@Column(length = 255, nullable = false)", "@Column(length = 300, nullable = false)");

        Splent.Run run = splent.run("db:migrate");

        if (database.vendor() == Vendor.POSTGRESQL) {
            assertThat(run.exit()).as("%s", run).isEqualTo(9);
            assertThat(run.err()).contains("alter-column notes.title: view dba_titles rests on it");
        } else {
            assertThat(run.exit()).as("%s", run).isZero();
            splent.ok("db:upgrade");
            database.execute("select id, title from dba_titles");
        }
    }

    @OnEachDatabase
    void aForeignIndexDoesNotGoWithAColumn(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute("create index ix_dba on notes (id, created_at)");
        edit(ENTITY, CREATED, "");

        Splent.Run run = splent.run("db:migrate", "--allow", "deletes-data");

        assertThat(run.exit()).as("%s", run).isEqualTo(9);
        assertThat(run.err())
                .contains("drop-column notes.created_at: index notes.ix_dba, which no script of the product made");
        assertThat(workspace.scripts(NOTES, database.vendor().id(), "V")).hasSize(1);
    }

    @OnEachDatabase
    void partsOfOthersAreKeptWhateverTheyLookLike(TestDatabase database) throws Exception {
        Splent splent = installed(database);
        database.execute(additions(database.vendor()).toArray(String[]::new));
        List<String> start = IndependentCatalog.describe(database);

        Splent.Run idle = splent.ok("db:migrate", "--json");
        assertThat(changes(idle)).isEmpty();
        assertThat(warnings(idle))
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .startsWith("Kept, since no script of the product created them")
                        .contains("notes.aa_dba", "notes.ck_dba", "notes.ix_order", "notes.rating", "dba_log"));

        edit(MIXIN, "@Table(indexes = @Index(name = \"ix_notes_tags\", columnList = \"tags\"))\n", "");
        edit(
                ENTITY,
                "@Column(length = 255, nullable = false)",
                "@Column(length = 255, nullable = false, unique = true)");
        assertThat(changes(splent.ok("db:migrate", "--json")))
                .hasSize(2)
                .contains(TAGS + " drop-index ix_notes_tags")
                .anyMatch(change -> change.startsWith(NOTES + " add-unique "));
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        rollBackToTheFirst(splent, TAGS, database.vendor());
        rollBackToTheFirst(splent, NOTES, database.vendor());

        assertThat(IndependentCatalog.describe(database)).isEqualTo(start);
    }

    private void rollBackToTheFirst(Splent splent, String feature, Vendor vendor) {
        int steps = workspace.scripts(feature, vendor.id(), "V").size() - 1;
        splent.ok("db:rollback", feature, "--steps", String.valueOf(steps), "--yes");
    }

    private static List<String> additions(Vendor vendor) {
        Stream<String> common = Stream.of(
                "create table dba_log (id integer primary key)",
                "alter table notes add rating integer",
                "alter table notes add constraint ck_dba check (rating < 6)",
                "create index aa_dba on notes (tags)",
                "create index ix_order on notes (created_at desc, id)");
        Stream<String> own = switch (vendor) {
            case POSTGRESQL ->
                Stream.of(
                        "create unique index ux_partial on notes (title) where body is null",
                        "create index ix_words on notes using gin (to_tsvector('simple', title))",
                        "create index ix_lower on notes (lower(title) text_pattern_ops) include (created_at)");
            case MARIADB, MYSQL ->
                Stream.of(
                        "create index ix_prefix on notes (body(10))",
                        "alter table notes add words varchar(300) as (upper(title)) virtual");
            case H2 -> Stream.of("alter table notes add words varchar(300) generated always as (upper(title))");
        };
        return Stream.concat(common, own).toList();
    }

    private static List<String> changes(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .flatMap(feature -> StreamSupport.stream(feature.path("changes").spliterator(), false)
                        .map(change -> feature.path("feature").asText() + " "
                                + change.path("kind").asText() + " "
                                + change.path("object").asText()))
                .toList();
    }

    private static List<String> warnings(Splent.Run run) {
        return StreamSupport.stream(run.json().path("warnings").spliterator(), false)
                .map(warning -> warning.asText())
                .toList();
    }

    private static List<String> warnings(Splent.Run run, String feature) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .filter(one -> one.path("feature").asText().equals(feature))
                .flatMap(one -> StreamSupport.stream(one.path("warnings").spliterator(), false))
                .map(warning -> warning.asText())
                .toList();
    }
}
