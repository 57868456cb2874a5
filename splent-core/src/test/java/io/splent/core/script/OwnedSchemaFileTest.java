package io.splent.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.TableChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnedSchemaFileTest {

    private static final ObjectName NOTES = ObjectName.of("notes");
    private static final ObjectName ELSEWHERE = new ObjectName("audit", "log \"x\"");

    private static final List<SchemaChange> CHANGES = List.of(
            new CreateTable(table(NOTES)),
            new CreateTable(table(ELSEWHERE)),
            new CreateIndex(NOTES, Index.of("ix", false, List.of("title"))),
            new AddForeignKey(
                    NOTES,
                    new ForeignKey(
                            "fk",
                            false,
                            List.of("id"),
                            ELSEWHERE,
                            List.of("id"),
                            ReferentialAction.CASCADE,
                            ReferentialAction.NO_ACTION)),
            new CreateSequence(new Sequence(ObjectName.of("notes_seq"), "bigint", 1, 50, 1, Long.MAX_VALUE, false, 1)),
            new CreateType(new EnumType(ObjectName.of("mood"), List.of("good", "bad"))));

    private static Table table(ObjectName name) {
        return new Table(
                name,
                List.of(
                        Column.of("id", "integer", false),
                        Column.of("title", "varchar(20)", true)
                                .withDefault("'it''s'")
                                .withComment("what\nit is")),
                new PrimaryKey("pk", List.of("id")),
                List.of(),
                List.of(new UniqueConstraint("uq", false, List.of("title"))),
                List.of(),
                List.of(new CheckConstraint("ck", true, "id > 0")),
                null);
    }

    @Test
    void readsOptionsBackAndWritesNoneWhereThereAreNone() {
        UniqueConstraint unique = new UniqueConstraint("uq", false, List.of("title"), "NULLS NOT DISTINCT");
        OwnedSchema with = OwnedSchema.EMPTY.after(List.of(
                new CreateTable(table(NOTES)
                        .withColumns(List.of(Column.of("title", "integer", true).withOptions("INVISIBLE")))
                        .withPrimaryKey(new PrimaryKey("pk", List.of("title"), "DEFERRABLE"))
                        .withUniques(List.of(unique))),
                new CreateIndex(NOTES, Index.of("ix", false, List.of("title")).withOptions("IGNORED"))));

        assertThat(print(with)).contains("\"options\":\"IGNORED\"");
        assertThat(OwnedSchemaFile.parse(print(with), ErrorLocation.UNKNOWN)).isEqualTo(with);
        assertThat(print(OwnedSchema.EMPTY.after(CHANGES))).doesNotContain("options");
    }

    @Test
    void readsBackWhatItWrote() {
        OwnedSchema owned = OwnedSchema.EMPTY.after(CHANGES);

        assertThat(OwnedSchemaFile.parse(print(owned), ErrorLocation.UNKNOWN)).isEqualTo(owned);
    }

    @Test
    void holdsOneObjectALineInAStableOrder() {
        OwnedSchema forwards = OwnedSchema.EMPTY.after(CHANGES);
        OwnedSchema backwards = OwnedSchema.EMPTY;
        for (int i = CHANGES.size() - 1; i >= 0; i--) {
            backwards = backwards.after(List.of(CHANGES.get(i)));
        }

        assertThat(print(backwards)).isEqualTo(print(forwards));
        assertThat(print(forwards).lines().filter(line -> line.startsWith("{\"kind\"")))
                .hasSize(forwards.objects().size());
    }

    @Test
    void remembersWhatWasRenamedForThoseWhoKnowTheOldName() {
        ObjectName entries = ObjectName.of("entries");
        MigrationVersion version = new MigrationVersion("20261124101500");
        List<SchemaChange> renames = List.of(
                new ColumnChange.RenameColumn(entries, "title", "heading"),
                new TableChange.RenameTable(NOTES, entries),
                new ColumnChange.RenameColumn(ELSEWHERE, "id", "key"));

        OwnedSchema owned = OwnedSchema.EMPTY.after(CHANGES).after(renames, version);

        assertThat(OwnedSchemaFile.parse(print(owned), ErrorLocation.UNKNOWN)).isEqualTo(owned);
        assertThat(owned.renames()).extracting(PastRename::change).containsExactlyInAnyOrderElementsOf(renames);
        assertThat(owned.objects().keySet()).noneMatch(ref -> ref.container().equals(NOTES));
        assertThat(print(owned))
                .contains("\"table\":\"entries\",\"name\":\"heading\"")
                .contains("\"referencedColumns\":[\"key\"]");
        assertThat(owned.renamed(renames)).as("what is renamed already stays").isEqualTo(owned);
    }

    @Test
    void takingEverythingBackLeavesNothing() {
        OwnedSchema owned = OwnedSchema.EMPTY.after(CHANGES);

        OwnedSchema left =
                owned.after(CHANGES.stream().map(SchemaChange::reverse).toList());

        assertThat(left.objects()).isEmpty();
    }

    @Test
    void alteringDoesNotMakeOwned() {
        Column before = Column.of("id", "integer", false);
        OwnedSchema untouched =
                OwnedSchema.EMPTY.after(List.of(new AlterColumn(NOTES, before, before.withNullable(true))));
        OwnedSchema added = OwnedSchema.EMPTY.after(List.of(new AddColumn(NOTES, before)));

        assertThat(untouched.objects()).isEmpty();
        assertThat(added.contains(ObjectRef.column(NOTES, "id"))).isTrue();
        assertThat(added.contains(ObjectRef.table(NOTES))).isFalse();
    }

    @Test
    void saysWhichFileIsBroken() {
        assertThatThrownBy(() -> OwnedSchemaFile.parse("{\"format\": 2}", ErrorLocation.ofFile("a/schema.json")))
                .isInstanceOfSatisfying(
                        SplentException.class,
                        error -> assertThat(error.location().file()).isEqualTo("a/schema.json"));
        assertThatThrownBy(() -> OwnedSchemaFile.parse("<<<<<<< ours", ErrorLocation.ofFile("a/schema.json")))
                .isInstanceOf(SplentException.class);
    }

    private static String print(OwnedSchema owned) {
        return OwnedSchemaFile.print("splent_feature_notes", new MigrationVersion("20261123101500"), owned);
    }
}
