package io.splent.core.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.compare.SchemaComparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final Dialect POSTGRESQL = new Dialect(Vendor.POSTGRESQL, 17, 0, "17.0", IdentifierCase.LOWER);
    private static final ObjectName NOTES = ObjectName.of("notes");
    private static final ObjectName ENTRIES = ObjectName.of("entries");
    private static final Column ID = Column.of("id", "bigint", false);
    private static final Column TITLE = Column.of("title", "character varying(50)", true);
    private static final Column TAGS = Column.of("tags", "character varying(50)", true);
    private static final Sequence NOTES_SEQ =
            new Sequence(ObjectName.of("notes_seq"), "bigint", 1, 50, 1, Long.MAX_VALUE, false, 1);
    private static final Sequence ENTRIES_SEQ = NOTES_SEQ.withName(ObjectName.of("entries_seq"));

    private static final SchemaSnapshot LIVE = schema(table(NOTES, ID, TITLE, TAGS), NOTES_SEQ);
    private static final Map<String, OwnedSchema> OWNED = Map.of(
            "base",
            OwnedSchema.EMPTY.after(List.of(new CreateTable(table(NOTES, ID, TITLE)), new CreateSequence(NOTES_SEQ))),
            "refinement",
            OwnedSchema.EMPTY.after(List.of(new AddColumn(NOTES, TAGS))));

    @Test
    void aRenamedTableTakesItsSequenceAlong() {
        SchemaSnapshot desired = schema(table(ENTRIES, ID, TITLE, TAGS), ENTRIES_SEQ);

        assertThat(changes(desired, "notes=entries"))
                .containsExactlyInAnyOrder(new RenameTable(NOTES, ENTRIES), new AlterSequence(NOTES_SEQ, ENTRIES_SEQ));
    }

    @Test
    void aTableAndItsColumnAreRenamedAtOnceUnderEitherName() {
        Column heading = TITLE.withName("heading");
        SchemaSnapshot desired = schema(table(ENTRIES, ID, heading, TAGS), ENTRIES_SEQ);
        List<SchemaChange> expected = List.of(
                new RenameTable(NOTES, ENTRIES),
                new RenameColumn(ENTRIES, "title", "heading"),
                new AlterSequence(NOTES_SEQ, ENTRIES_SEQ));

        for (String column : List.of(
                "notes.title=notes.heading", "notes.title=entries.heading", "Entries.TITLE=entries.\"heading\"")) {
            assertThat(changes(desired, column, "notes=entries"))
                    .as(column)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whatElseChangedIsAlteredUnderTheNewName() {
        Column heading = Column.of("heading", "character varying(80)", false);
        SchemaSnapshot desired = schema(table(NOTES, ID, heading, TAGS), NOTES_SEQ);

        assertThat(changes(desired, "notes.title=notes.heading"))
                .containsExactly(
                        new RenameColumn(NOTES, "title", "heading"),
                        new ColumnChange.AlterColumn(NOTES, TITLE.withName("heading"), heading));
    }

    @Test
    void everythingOwnedIsKnownUnderItsNewName() {
        SchemaSnapshot desired = schema(table(ENTRIES, ID, TITLE, TAGS), ENTRIES_SEQ);

        Map<String, OwnedSchema> owned = renames(desired, "notes=entries").appliedTo(OWNED);

        assertThat(owned.get("refinement").objects()).containsOnlyKeys(ObjectRef.column(ENTRIES, "tags"));
        assertThat(owned.get("base").contains(ObjectRef.sequence(ENTRIES_SEQ.name())))
                .isTrue();
        assertThat(owned.get("base").objects().keySet())
                .noneMatch(ref -> ref.container().equals(NOTES));
    }

    @Test
    void aColumnThatPassesToAnotherFeatureIsNotRenamed() {
        SchemaSnapshot desired = schema(table(NOTES, ID, TITLE, Column.of("extra", "integer", true)), NOTES_SEQ);

        assertThatThrownBy(() -> renames(desired, "notes.tags=notes.extra"))
                .isInstanceOfSatisfying(
                        SplentException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.RENAME_REFUSED))
                .hasMessageContaining("belongs to refinement, but base asks for notes.extra");
    }

    @Test
    void oneQuestionOffersAllCandidatesTheLikeliestFirst() {
        Column subject = Column.of("subject", "character varying(90)", false);
        Column heading = TITLE.withName("heading");
        SchemaSnapshot desired =
                schema(table(NOTES, ID, subject, heading, Column.of("size", "integer", true), TAGS), NOTES_SEQ);

        assertThat(questions(desired))
                .containsExactly(new RenameQuestion("base", "notes.title", List.of("notes.heading", "notes.subject")));
    }

    @Test
    void tablesAndSequencesAreAskedAboutColumnsOfOthersAreNot() {
        SchemaSnapshot desired = schema(table(ENTRIES, ID, TITLE), ENTRIES_SEQ);

        assertThat(questions(desired))
                .containsExactly(
                        new RenameQuestion("base", "notes", List.of("entries")),
                        new RenameQuestion("base", "notes_seq", List.of("entries_seq")));
        assertThat(questions(
                        schema(table(NOTES, ID, TITLE, Column.of("mine", "character varying(9)", true)), NOTES_SEQ)))
                .as("tags is the refinement's, mine is the base's")
                .isEmpty();
    }

    @Test
    void oddNamesAreQuotedAsOneTypesThem() {
        RenameQuestion question = new RenameQuestion("f", "notes.\"Old Title\"", List.of("notes.title"));

        assertThat(question.sentence()).contains("--rename 'notes.\"Old Title\"=notes.title'");
        assertThat(RenameHint.parse(question.answer("notes.title"))
                        .from()
                        .get(1)
                        .text())
                .isEqualTo("Old Title");
    }

    private static List<SchemaChange> changes(SchemaSnapshot desired, String... typed) {
        SchemaComparator comparator = new SchemaComparator(POSTGRESQL);
        return renames(desired, typed)
                .appliedTo(diff(desired), LIVE, comparator)
                .changes();
    }

    private static Renames renames(SchemaSnapshot desired, String... typed) {
        return Renames.of(List.of(typed), diff(desired), LIVE, ownership(desired), Set.of("base", "refinement"));
    }

    private static List<RenameQuestion> questions(SchemaSnapshot desired) {
        return new RenameSearch(diff(desired).changes(), ownership(desired), POSTGRESQL)
                .questions(Set.of("base", "refinement"));
    }

    private static SchemaOwnership ownership(SchemaSnapshot desired) {
        return new SchemaOwnership(List.of("base", "refinement"), origins(desired), OWNED);
    }

    private static SchemaDiff diff(SchemaSnapshot desired) {
        return new SchemaDiff(
                new SchemaComparator(POSTGRESQL).compare(LIVE, desired), desired, origins(desired), List.of());
    }

    private static Map<ObjectRef, Origin> origins(SchemaSnapshot desired) {
        Map<ObjectRef, Origin> origins = new HashMap<>();
        desired.sequences()
                .forEach(sequence ->
                        origins.put(ObjectRef.sequence(sequence.name()), new Origin("base", "Notes", null)));
        for (Table table : desired.tables()) {
            origins.put(ObjectRef.table(table.name()), new Origin("base", "Notes", null));
            origins.put(ObjectRef.column(table.name(), "tags"), new Origin("refinement", "TagsMixin", "tags"));
        }
        return origins;
    }

    private static SchemaSnapshot schema(Table table, Sequence sequence) {
        return new SchemaSnapshot(List.of(table), List.of(sequence), List.of(), List.of());
    }

    private static Table table(ObjectName name, Column... columns) {
        return new Table(
                name,
                List.of(columns),
                new PrimaryKey("notes_pkey", List.of("id")),
                List.of(),
                List.of(),
                List.of(Index.of("ix_id", false, List.of("id"))),
                List.of(),
                null);
    }
}
