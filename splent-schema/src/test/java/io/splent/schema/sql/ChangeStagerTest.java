package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeStagerTest {

    private static final ObjectName A = ObjectName.of("a");
    private static final ObjectName B = ObjectName.of("b");
    private static final Index INDEX = Index.of("ix", false, List.of("x"));

    private static List<String> stages(Vendor vendor, List<ObjectName> filled, SchemaChange... changes) {
        ExistingRows rows = new ExistingRows() {
            @Override
            public boolean areIn(ObjectName table) {
                return filled.contains(table);
            }

            @Override
            public Optional<String> valueFor(ObjectName table, String column) {
                return Optional.empty();
            }
        };
        return new ChangeStager(new Dialect(vendor, 17, 0, "17.0", IdentifierCase.LOWER))
                .stages(List.of(changes), rows).stream()
                        .map(staged ->
                                staged.stage().id() + " " + described(staged.up()) + " / " + described(staged.down()))
                        .toList();
    }

    /** Steps that are written together stand in brackets. */
    private static String described(List<StepGroup> groups) {
        return String.join(
                ", ",
                groups.stream()
                        .map(group -> group.steps().size() == 1 ? steps(group) : "[" + steps(group) + "]")
                        .toList());
    }

    private static String steps(StepGroup group) {
        return String.join(
                ", ",
                group.steps().stream()
                        .map(step -> step.change().kind().id() + " "
                                + step.change().objectName()
                                + (step.form() == Step.Form.PLAIN ? "" : " " + step.form()))
                        .toList());
    }

    private static Table table(ObjectName name) {
        return new Table(
                name,
                List.of(Column.of("id", "bigint", false), Column.of("x", "bigint", true)),
                new PrimaryKey(name + "_pkey", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ForeignKey key(ObjectName to) {
        return new ForeignKey(
                "fk_" + to,
                false,
                List.of("x"),
                to,
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    @Test
    void changesNewAndEmptyTablesInOneScript() {
        assertThat(stages(
                        Vendor.POSTGRESQL,
                        List.of(),
                        new CreateTable(table(A)),
                        new CreateIndex(A, INDEX),
                        new AddColumn(B, Column.of("y", "bigint", false)),
                        new AddForeignKey(A, key(B))))
                .containsExactly("change create-table a, add-column y, create-index ix, add-foreign-key fk_b"
                        + " / drop-table a, drop-column y");
    }

    @Test
    void removesLastWhatDeletesAndWhatGoesForItsSake() {
        assertThat(stages(
                        Vendor.H2,
                        List.of(A, B),
                        new DropCheck(A, new CheckConstraint("ck", false, "x > 0")),
                        new DropColumn(A, Column.of("x", "bigint", true)),
                        new DropForeignKey(A, key(B)),
                        new DropTable(table(B)),
                        new DropIndex(B, INDEX),
                        new AddColumn(ObjectName.of("c"), Column.of("y", "bigint", true))))
                .containsExactly(
                        "change add-column y / drop-column y",
                        "remove drop-foreign-key fk_b, drop-check ck, drop-column x, drop-table b"
                                + " / create-table b, add-column x, add-check ck, create-index ix, add-foreign-key fk_b");
    }

    /** MariaDB numbers rows by one column at a time: the old one has to go first. */
    @Test
    void keepsWhatDependsOnARemovalBehindIt() {
        Column numbered =
                new Column("n", new SqlType("bigint"), false, null, new Identity(false, 1, 1), null, null, null);
        assertThat(stages(
                        Vendor.MARIADB,
                        List.of(A),
                        new AddColumn(A, Column.of("y", "bigint", true)),
                        new DropColumn(A, numbered)))
                .containsExactly("remove [drop-column n, add-column y] / [add-column n, drop-column y]");
    }

    /** A default that gives all rows the same value is of no use where rows have to differ. */
    @Test
    void leavesTheDefaultOfAUniqueColumnForLater() {
        AddUnique unique = new AddUnique(A, new UniqueConstraint("uk", false, List.of("y")));
        Column optional = Column.of("y", "bigint", true);
        assertThat(stages(Vendor.H2, List.of(A), new AddColumn(A, optional.withDefault("7")), unique))
                .containsExactly("change add-column y DEFAULT_LATER, add-unique uk / drop-unique uk, drop-column y");
        assertThat(stages(Vendor.H2, List.of(A), new AddColumn(A, optional.withDefault("random_uuid()")), unique))
                .containsExactly("change add-column y, add-unique uk / drop-unique uk, drop-column y");
        AddColumn required = new AddColumn(A, optional.withDefault("7").withNullable(false));
        assertThat(stages(Vendor.MARIADB, List.of(A), required, unique))
                .containsExactly(
                        "change add-column y, add-unique uk / [drop-unique uk, drop-column y]",
                        "tighten alter-column y TIGHTENING / alter-column y");
        assertThat(stages(Vendor.H2, List.of(), required, unique))
                .containsExactly("change add-column y, add-unique uk / drop-unique uk, drop-column y");
    }

    /** Also where the column and its unique constraint come back by two reverse scripts. */
    @Test
    void bringsAUniqueColumnBackWithoutItsDefault() {
        assertThat(stages(
                        Vendor.H2,
                        List.of(A),
                        new DropUnique(A, new UniqueConstraint("uk", false, List.of("y"))),
                        new AlterColumn(
                                A,
                                Column.of("x", "bigint", true),
                                Column.of("x", "bigint", true).withDefault("1")),
                        new DropColumn(A, Column.of("y", "bigint", true).withDefault("7"))))
                .containsExactly(
                        "change drop-unique uk, alter-column x / alter-column x, add-unique uk",
                        "remove drop-column y / add-column y DEFAULT_LATER");
    }

    @Test
    void buildsAUniqueConstraintFirstAndTheKeyThatNeedsItLast() {
        UniqueConstraint unique = new UniqueConstraint("uk", false, List.of("id"));
        assertThat(stages(Vendor.POSTGRESQL, List.of(A, B), new AddForeignKey(A, key(B)), new AddUnique(B, unique)))
                .containsExactly(
                        "change add-unique uk GUARD / ",
                        "index create-index uk CONCURRENT / drop-index uk CONCURRENT",
                        "tighten add-unique uk FROM_INDEX, add-foreign-key fk_b / drop-foreign-key fk_b, drop-unique uk");
        assertThat(stages(Vendor.MARIADB, List.of(A, B), new AddForeignKey(A, key(B)), new AddUnique(B, unique)))
                .containsExactly("change add-unique uk, add-foreign-key fk_b / drop-foreign-key fk_b, drop-unique uk");
    }

    @Test
    void addsALabelBeforeTheScriptThatUsesIt() {
        ObjectName mood = ObjectName.of("mood");
        AlterType alter = new AlterType(new EnumType(mood, List.of("sad")), new EnumType(mood, List.of("sad", "glad")));
        Column used = Column.of("m", "mood", true).withDefault("'glad'::mood");
        assertThat(stages(Vendor.POSTGRESQL, List.of(), alter, new AddColumn(A, used)))
                .containsExactly("prepare alter-type mood / alter-type mood", "change add-column m / drop-column m");
        assertThat(stages(Vendor.POSTGRESQL, List.of(), alter, new AddColumn(A, used.withDefault(null))))
                .hasSize(1);
    }
}
