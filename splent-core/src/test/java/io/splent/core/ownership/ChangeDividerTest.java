package io.splent.core.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.diff.Origin;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.script.OwnedSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeDividerTest {

    private static final ObjectName NOTES = ObjectName.of("notes");
    private static final Column ID = Column.of("id", "integer", false);
    private static final Column TAGS = Column.of("tags", "varchar(500)", true);
    private static final Map<ObjectRef, Origin> ORIGINS = Map.of(
            ObjectRef.table(NOTES), new Origin("notes", "Notes", null),
            ObjectRef.column(NOTES, "tags"), new Origin("notes_tags", "NotesTagsMixin", "tags"));

    @Test
    void theBaseCreatesItsTableWithoutWhatARefinementAdds() {
        UniqueConstraint unique = new UniqueConstraint("uq", false, List.of("id", "tags"));
        CheckConstraint check = new CheckConstraint("ck", false, "(\"tags\" <> '')");
        Table table = table(ID, TAGS).withUniques(List.of(unique)).withChecks(List.of(check));

        DividedDiff divided = divide(OwnedSchema.EMPTY, new CreateTable(table));

        assertThat(divided.of("notes")).containsExactly(new CreateTable(table(ID)));
        assertThat(divided.of("notes_tags"))
                .containsExactly(
                        new AddColumn(NOTES, TAGS),
                        new ConstraintChange.AddUnique(NOTES, unique),
                        new ConstraintChange.AddCheck(NOTES, check));
    }

    @Test
    void aRefinementDropsItsColumnsOfATableThatGoes() {
        OwnedSchema ofBase = OwnedSchema.EMPTY.after(List.of(new CreateTable(table(ID))));
        OwnedSchema ofRefinement = OwnedSchema.EMPTY.after(List.of(new AddColumn(NOTES, TAGS)));
        SchemaOwnership ownership = new SchemaOwnership(
                List.of("notes", "notes_tags"), Map.of(), Map.of("notes", ofBase, "notes_tags", ofRefinement));

        DividedDiff divided = ChangeDivider.divide(List.of(new DropTable(table(ID, TAGS))), ownership, List.of());

        assertThat(divided.of("notes")).containsExactly(new DropTable(table(ID)));
        assertThat(divided.of("notes_tags")).containsExactly(new DropColumn(NOTES, TAGS));
    }

    @Test
    void anIndexBelongsToTheLastOwnerOfItsColumns() {
        CreateIndex mixed = new CreateIndex(NOTES, Index.of("ix1", false, List.of("tags", "id")));
        CreateIndex own = new CreateIndex(NOTES, Index.of("ix2", false, List.of("id")));

        DividedDiff divided = divide(OwnedSchema.EMPTY, mixed, own);

        assertThat(divided.of("notes_tags")).containsExactly(mixed);
        assertThat(divided.of("notes")).containsExactly(own);
    }

    @Test
    void whatNoScriptCreatedIsKept() {
        SchemaChange table = new DropTable(table(ID));
        SchemaChange column = new DropColumn(NOTES, Column.of("dba", "integer", true));
        SchemaChange index = new DropIndex(NOTES, Index.of("dba_ix", false, List.of("id")));

        DividedDiff divided = divide(OwnedSchema.EMPTY, table, column, index);

        assertThat(divided.byFeature()).isEmpty();
        assertThat(divided.unowned()).containsExactly(table, column, index);
    }

    @Test
    void whatAFeaturesScriptsCreatedIsItsToDrop() {
        OwnedSchema owned = OwnedSchema.EMPTY.after(List.of(new CreateTable(table(ID))));
        SchemaChange column = new DropColumn(NOTES, ID);
        SchemaChange foreign = new DropColumn(NOTES, Column.of("dba", "integer", true));

        DividedDiff divided = divide(owned, column, foreign);

        assertThat(divided.of("notes")).containsExactly(column);
        assertThat(divided.unowned()).containsExactly(foreign);
    }

    @Test
    void aMadeUpConstraintNameIsRecognisedByItsColumns() {
        UniqueConstraint made = new UniqueConstraint("CONSTRAINT_8A", true, List.of("id"));
        UniqueConstraint live = new UniqueConstraint("CONSTRAINT_3F", true, List.of("id"));
        OwnedSchema owned =
                OwnedSchema.EMPTY.after(List.of(new CreateTable(table(ID).withUniques(List.of(made)))));
        SchemaChange drop = new ConstraintChange.DropUnique(NOTES, live);

        assertThat(divide(owned, drop).of("notes")).containsExactly(drop);
    }

    @Test
    void aForeignKeyThatGivesWayGoesWithTheChangesItGivesWayTo() {
        ObjectName tags = ObjectName.of("tags");
        ForeignKey key = new ForeignKey(
                "fk",
                false,
                List.of("note_id"),
                NOTES,
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION);
        Map<ObjectRef, Origin> origins = Map.of(
                ObjectRef.table(NOTES), new Origin("notes", "Notes", null),
                ObjectRef.table(tags), new Origin("notes_tags", "Tag", null));
        OwnedSchema owned = OwnedSchema.EMPTY.after(List.of(new ConstraintChange.AddForeignKey(tags, key)));
        SchemaOwnership ownership =
                new SchemaOwnership(List.of("notes", "notes_tags"), origins, Map.of("notes_tags", owned));
        SchemaChange alterBase = new ColumnChange.AlterColumn(NOTES, ID, Column.of("id", "bigint", false));
        SchemaChange alterOwn = new ColumnChange.AlterColumn(
                tags, Column.of("note_id", "integer", false), Column.of("note_id", "bigint", false));
        SchemaChange drop = new ConstraintChange.DropForeignKey(tags, key);
        SchemaChange add = new ConstraintChange.AddForeignKey(tags, key);

        DividedDiff both = ChangeDivider.divide(List.of(drop, alterBase, alterOwn, add), ownership, List.of());
        DividedDiff baseOnly = ChangeDivider.divide(List.of(drop, alterBase, add), ownership, List.of());
        DividedDiff dbas = ChangeDivider.divide(
                List.of(drop, alterBase, add),
                new SchemaOwnership(List.of("notes", "notes_tags"), origins, Map.of()),
                List.of());

        assertThat(both.of("notes")).containsExactlyInAnyOrder(alterBase, drop);
        assertThat(both.of("notes_tags")).containsExactlyInAnyOrder(alterOwn, add);
        assertThat(baseOnly.of("notes")).containsExactlyInAnyOrder(alterBase, drop, add);
        assertThat(OwnedSchema.EMPTY.after(baseOnly.of("notes")).objects()).isEmpty();
        assertThat(dbas.unowned()).containsExactly(drop);
    }

    private static Table table(Column... columns) {
        return new Table(
                NOTES,
                List.of(columns),
                new PrimaryKey("pk", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static DividedDiff divide(OwnedSchema ownedByNotes, SchemaChange... changes) {
        SchemaOwnership ownership =
                new SchemaOwnership(List.of("notes", "notes_tags"), ORIGINS, Map.of("notes", ownedByNotes));
        return ChangeDivider.divide(List.of(changes), ownership, List.of(table(ID, TAGS)));
    }
}
