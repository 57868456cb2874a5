package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** What a refinement may do to a table of its base, each way of it in scripts of its own. */
class RefinementRulesIT {

    private static final String NOTES = "notes";

    @TempDir
    Path directory;

    private int workspaces;

    /** Columns of all kinds, and everything that can be said of them. */
    @OnEachDatabase
    void aMixinBringsConstraintsKeysEmbeddablesAndRelations(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withNotes("people", NOTES, "tags")
                .entity("people", "@Entity", "Person", "@Id Integer id;")
                .entity("tags", "@Embeddable", "Place", "@Column(length = 30) String city;", "String street;")
                .entity("tags", "@Entity", "Tag", "@Id Integer id;")
                .refines("tags", NOTES, "Note", "TagsMixin")
                .entity(
                        "tags",
                        """
                        @Table(
                            indexes = @Index(name = "ix_note_rank", columnList = "title, rank_no DESC"),
                            uniqueConstraints = @UniqueConstraint(name = "uq_note_code", columnNames = {"code", "title"}),
                            check = @CheckConstraint(name = "ck_note_rank", constraint = "rank_no >= 0"))""",
                        "TagsMixin",
                        "@Column(name = \"rank_no\") Integer rank;",
                        "@Column(length = 20) String code;",
                        "@Embedded Place place;",
                        "@ManyToOne @JoinColumn(name = \"editor_id\", foreignKey = @ForeignKey(name = \"fk_note_editor\"))",
                        "cases.people.Person editor;",
                        "@ManyToMany @JoinTable(name = \"note_tag\") java.util.Set<Tag> tags;",
                        "@ElementCollection @CollectionTable(name = \"note_word\") java.util.Set<String> words;");

        Splent.Run migrated = refinedAndTakenBack(workspace, database, "tags");

        assertThat(changes(migrated))
                .contains(
                        "add-column note.rank_no",
                        "add-column note.code",
                        "add-column note.city",
                        "add-column note.street",
                        "add-column note.editor_id",
                        "create-index note.ix_note_rank",
                        "add-unique note.uq_note_code",
                        "add-check note.ck_note_rank",
                        "add-foreign-key note.fk_note_editor",
                        "create-table note_tag.note_tag",
                        "create-table note_word.note_word",
                        "create-table tag.tag");
    }

    @OnEachDatabase
    void aSecondEntityOnTheTableOwnsWhatItAdds(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withNotes(NOTES, "ratings")
                .refines("ratings", NOTES)
                .entity(
                        "ratings",
                        "@Entity @Table(name = \"note\", indexes = @Index(name = \"ix_note_stars\", columnList = \"stars\"))",
                        "RatedNote",
                        "@Id Integer id;",
                        "@Column(insertable = false, updatable = false) String title;",
                        "Integer stars;");

        assertThat(changes(refinedAndTakenBack(workspace, database, "ratings")))
                .containsExactlyInAnyOrder("add-column note.stars", "create-index note.ix_note_stars");
    }

    @OnEachDatabase
    void aSubclassInTheTableOwnsItsColumns(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withNotes(NOTES, "secrets")
                .entity(
                        NOTES,
                        "@Entity @Table(name = \"note\") @Inheritance",
                        "Note",
                        "@Id public Integer id;",
                        "@Column(length = 50) public String title;")
                .entity(
                        "secrets",
                        "@Entity",
                        "SecretNote extends cases.notes.Note",
                        "@Column(length = 40) String cipher;");

        Splent.Run migrated = refinedAndTakenBack(workspace, database, "secrets");

        assertThat(changes(migrated)).contains("add-column note.cipher");
    }

    @OnEachDatabase
    void twoRefinementsOfOneTableCommute(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withTwo("tags", "labels", "", "stars", "points", "");
        Splent splent = released(workspace, database, NOTES);
        List<String> base = describe(database);
        splent.ok("db:migrate", "tags");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "stars");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        database.execute("update note set labels = 'a', points = 'b'");
        List<String> both = describe(database);

        splent.ok("db:rollback", "tags", "--yes");
        assertThat(describe(database))
                .anyMatch(line -> line.contains("points"))
                .noneMatch(line -> line.contains("labels"));
        splent.ok("db:upgrade");
        assertThat(describe(database)).isEqualTo(both);
        splent.ok("db:rollback", "stars", "--yes");
        splent.ok("db:rollback", "tags", "--yes");
        assertThat(describe(database)).isEqualTo(base);
    }

    @OnEachDatabase
    void columnsOfARefinementThatLeftTheProductStay(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withTwo("tags", "labels", "", "stars", "points", "");
        Splent splent = released(workspace, database, NOTES, "tags", "stars");
        List<String> whole = describe(database);
        workspace.select(NOTES, "stars");

        assertThat(splent.ok("db:status", "--json").features("orphan")).containsExactly("tags");
        Splent.Run migrated = splent.ok("db:migrate", "--json");

        assertThat(migrated.features("up-to-date")).containsExactly(NOTES, "stars");
        splent.ok("db:upgrade");
        assertThat(describe(database)).isEqualTo(whole);
    }

    /** What two refinements want of one name is refused with both features and both classes, before anything is written. */
    @OnEachDatabase
    void twoRefinementsThatWantOneNameAreRefused(TestDatabase database) {
        String index = "@Table(indexes = @Index(name = \"ix_note\", columnList = \"%s\"))";
        String unique = "@Table(uniqueConstraints = @UniqueConstraint(name = \"ix_note\", columnNames = \"%s\"))";
        String check = "@Table(check = @CheckConstraint(name = \"ix_note\", constraint = \"%s is not null\"))";
        refuses(database, withTwo("tags", "label", "", "stars", "label", ""), "label");
        CaseWorkspace columns = withTwo("tags", "label", "", "stars", "points", "");
        refuses(
                database,
                columns.entity("stars", "", "OtherMixin", "@Column(name = \"label\") Integer points;"),
                "column label",
                "OneMixin.label",
                "OtherMixin.points");
        for (String kind : List.of(index, unique, check)) {
            refuses(
                    database,
                    withTwo("tags", "label", kind.formatted("label"), "stars", "points", index.formatted("points")),
                    "ix_note",
                    "cases.notes.Note");
        }
        refuses(
                database,
                withTwo("tags", "label", index.formatted("label"), "stars", "points", "")
                        .refines("stars", NOTES)
                        .entity(
                                "stars",
                                "@Entity @Table(name = \"note\", indexes = @Index(name = \"ix_note\", columnList = \"points\"))",
                                "OtherMixin",
                                "@Id Integer id;",
                                "Integer points;"),
                "ix_note");
    }

    private static void refuses(TestDatabase database, CaseWorkspace workspace, String... words) {
        Splent.Run refused = workspace.compiled().on(database).run("db:migrate");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(3);
        assertThat(refused.err())
                .contains("[ownership-conflict]", "OneMixin", "OtherMixin", "tags", "stars")
                .contains(words);
    }

    /** The base drops a column that an index of the refinement has, and the refinement gives it up at the same time. */
    @OnEachDatabase
    void aBaseDropsAColumnOnlyAfterTheRefinement(TestDatabase database) throws SQLException {
        String index = "@Table(indexes = @Index(name = \"ix_note\", columnList = \"%s\"))";
        CaseWorkspace workspace = withTwo("tags", "label", index.formatted("title, label"), "stars", "points", "");
        Splent splent = released(workspace, database, NOTES, "tags", "stars");
        String script = workspace
                .scripts("tags", database.vendor().id())
                .get(0)
                .getFileName()
                .toString();
        workspace
                .entity(NOTES, "@Entity @Table(name = \"note\")", "Note", "@Id Integer id;")
                .compiled();

        Splent.Run unreadable = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(unreadable.exit()).as("%s", unreadable).isEqualTo(3);
        assertThat(unreadable.err()).contains("tags refines notes", "ix_note", script, "splent db:rollback tags");

        workspace
                .entity("tags", index.formatted("label"), "OneMixin", "@Column(length = 20) String label;")
                .compiled();
        Splent.Run tooEarly = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(tooEarly.exit()).as("%s", tooEarly).isEqualTo(9);
        assertThat(tooEarly.err())
                .contains("drop-column note.title: it is used by index note.ix_note of tags (" + script + ")")
                .contains("splent db:migrate tags");
        assertThat(splent.ok("db:migrate", "--dry-run", "--json")
                        .json()
                        .path("warnings")
                        .toString())
                .contains("it is used by index note.ix_note of tags");

        splent.ok("db:migrate", "tags", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThat(describe(database)).noneMatch(line -> line.contains("title"));
    }

    /** One refinement is still in the product, the other one has left it. */
    @OnEachDatabase
    void aBaseDropsItsTableOnlyAfterItsRefinements(TestDatabase database) throws SQLException {
        CaseWorkspace workspace = withTwo("tags", "label", "", "stars", "points", "");
        Splent splent = released(workspace, database, NOTES, "tags", "stars");
        workspace
                .select(NOTES, "tags")
                .remove(NOTES, "Note")
                .entity(NOTES, "@Entity", "Memo", "@Id Integer id;")
                .compiled();
        Splent.Run invalid = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(invalid.exit()).as("%s", invalid).isEqualTo(3);
        assertThat(invalid.err())
                .contains("'Note' was not found in notes", "tags/splent.toml:4", "column note.label", "__tags.sql");

        workspace
                .refines("tags", NOTES)
                .entity("tags", "@Entity", "Tag", "@Id Integer id;")
                .compiled();
        Splent.Run refused = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(refused.exit()).as("%s", refused).isEqualTo(9);
        assertThat(refused.err())
                .contains("drop-table note: it is used by column note.label of tags (", "__tags.sql)")
                .contains("column note.points of stars (", "__stars.sql)");

        splent.ok("db:migrate", "tags", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        Splent.Run orphaned = splent.run("db:migrate", "--allow", "deletes-data");
        assertThat(orphaned.exit()).as("%s", orphaned).isEqualTo(9);
        assertThat(orphaned.err()).contains("column note.points of stars").contains("splent db:rollback stars");

        splent.ok("db:rollback", "stars", "--yes");
        splent.ok("db:migrate", "--allow", "deletes-data");
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        assertThat(describe(database)).doesNotContain("table note");
    }

    private CaseWorkspace withNotes(String... features) {
        return CaseWorkspace.create(directory.resolve("w" + workspaces++), features)
                .entity(
                        NOTES,
                        "@Entity @Table(name = \"note\")",
                        "Note",
                        "@Id Integer id;",
                        "@Column(length = 50) String title;");
    }

    /** Two features that each add one text to the notes, with what is said of the mixin. */
    private CaseWorkspace withTwo(
            String one, String oneField, String oneTable, String other, String otherField, String otherTable) {
        return withNotes(NOTES, one, other)
                .refines(one, NOTES, "Note", "OneMixin")
                .entity(one, oneTable, "OneMixin", "@Column(length = 20) String " + oneField + ";")
                .refines(other, NOTES, "Note", "OtherMixin")
                .entity(other, otherTable, "OtherMixin", "@Column(length = 20) String " + otherField + ";");
    }

    /** The product migrated feature by feature, with a note in it. */
    private static Splent released(CaseWorkspace workspace, TestDatabase database, String... features)
            throws SQLException {
        Splent splent = workspace.compiled().on(database);
        for (String feature : features) {
            splent.ok("db:migrate", feature);
            splent.ok("db:upgrade");
        }
        database.execute("insert into note (id, title) values (1, 'first')");
        return splent;
    }

    /** Brings the base, then the refinement; nothing is left to do; takes the refinement back alone. */
    private static Splent.Run refinedAndTakenBack(CaseWorkspace workspace, TestDatabase database, String refinement)
            throws SQLException {
        Splent splent = workspace.compiled().on(database);
        for (String feature : List.of("people", NOTES)) {
            if (splent.run("spl:deps", feature).exit() == 0) {
                splent.ok("db:migrate", feature);
                splent.ok("db:upgrade");
            }
        }
        List<String> base = describe(database);

        Splent.Run migrated = splent.ok("db:migrate", refinement, "--json");

        assertThat(migrated.features("generated")).containsExactly(refinement);
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        splent.ok("db:rollback", refinement, "--yes");
        assertThat(describe(database)).isEqualTo(base);
        splent.ok("db:upgrade");
        splent.ok("db:migrate", "--check");
        return migrated;
    }

    private static List<String> changes(Splent.Run run) {
        return StreamSupport.stream(run.json().path("features").spliterator(), false)
                .flatMap(feature -> StreamSupport.stream(feature.path("changes").spliterator(), false))
                .map(change -> (change.path("kind").asText() + " "
                                + change.path("table").asText() + "."
                                + change.path("object").asText())
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> describe(TestDatabase database) throws SQLException {
        return IndependentCatalog.describe(database).stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }
}
