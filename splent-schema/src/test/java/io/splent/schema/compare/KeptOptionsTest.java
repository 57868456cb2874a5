package io.splent.schema.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which live object a desired one takes its options from. That they come into the database, {@code SchemaEvolutionTest} tells. */
class KeptOptionsTest {

    private static final ObjectName NAME = ObjectName.of("t");
    private static final SchemaComparator COMPARATOR =
            new SchemaComparator(new Dialect(Vendor.POSTGRESQL, 17, 0, "17.0", IdentifierCase.LOWER));

    private final Table empty = new Table(NAME, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);

    @Test
    void whatIsNotSaidStaysAndIsNoDifference() {
        Column column = Column.of("a", "integer", true);
        Table desired = empty.withColumns(List.of(column))
                .withPrimaryKey(new PrimaryKey("pk", List.of("a")))
                .withUniques(List.of(unique("u", null, "a")))
                .withForeignKeys(List.of(key("f", ReferentialAction.CASCADE)))
                .withIndexes(List.of(Index.of("i", true, List.of("a"))));
        Table live = empty.withColumns(List.of(column.withOptions("INVISIBLE")))
                .withPrimaryKey(new PrimaryKey("pk", List.of("a"), "DEFERRABLE"))
                .withUniques(List.of(unique("other", "DEFERRABLE", "a")))
                .withForeignKeys(List.of(key("f", ReferentialAction.CASCADE).withOptions("DEFERRABLE")))
                .withIndexes(List.of(Index.of("i", true, List.of("a")).withOptions("NULLS NOT DISTINCT")));

        assertThat(COMPARATOR.compare(of(live), of(desired))).isEmpty();
        assertThat(COMPARATOR.differences(of(desired), of(live))).isNotEmpty();
        assertThat(kept(desired, live)).isEqualTo(live.withUniques(List.of(unique("u", "DEFERRABLE", "a"))));
    }

    @Test
    void whatIsSaidHolds() {
        Table desired = empty.withUniques(List.of(unique("u", "DEFERRABLE", "a")));
        Table live = empty.withUniques(List.of(unique("u", "NULLS NOT DISTINCT", "a")));

        assertThat(kept(desired, live)).isEqualTo(desired);
        assertThat(COMPARATOR.compare(of(live), of(desired)))
                .containsExactly(
                        new DropUnique(NAME, live.uniques().get(0)),
                        new AddUnique(NAME, desired.uniques().get(0)));
    }

    @Test
    void amongEqualsTheOneOfTheSameNameAnswers() {
        Table desired = empty.withUniques(List.of(unique("ours", null, "a")));
        Table live = empty.withUniques(List.of(unique("aa_dba", "DEFERRABLE", "a"), unique("ours", null, "a")));

        assertThat(kept(desired, live)).isEqualTo(desired);
    }

    @Test
    void aKeyThatIsMadeAnewKeepsTheOptionsOfTheOldOne() {
        Table desired = empty.withUniques(List.of(unique("u", null, "a", "b"), unique("new", null, "c")))
                .withForeignKeys(List.of(key("fk_ours", ReferentialAction.CASCADE)))
                .withIndexes(List.of(Index.of("i", false, List.of("a"))));
        Table live = empty.withUniques(List.of(unique("u", "DEFERRABLE", "a")))
                .withForeignKeys(
                        List.of(key("fk_theirs", ReferentialAction.NO_ACTION).withOptions("DEFERRABLE")))
                .withIndexes(List.of(Index.of("i", true, List.of("a")).withOptions("NULLS NOT DISTINCT")));

        Table kept = kept(desired, live);

        assertThat(kept.uniques()).extracting(UniqueConstraint::options).containsExactly("DEFERRABLE", null);
        assertThat(kept.foreignKeys()).extracting(ForeignKey::options).containsExactly("DEFERRABLE");
        assertThat(kept.indexes()).extracting(Index::options).containsExactly((String) null);
    }

    private static UniqueConstraint unique(String name, @Nullable String options, String... columns) {
        return new UniqueConstraint(name, false, List.of(columns), options);
    }

    private static ForeignKey key(String name, ReferentialAction onDelete) {
        return new ForeignKey(
                name, false, List.of("a"), ObjectName.of("s"), List.of("id"), onDelete, ReferentialAction.NO_ACTION);
    }

    private static SchemaSnapshot of(Table table) {
        return SchemaSnapshot.EMPTY.withTables(List.of(table));
    }

    private static Table kept(Table desired, Table live) {
        return COMPARATOR.keepingOptions(of(desired), of(live)).tables().get(0);
    }
}
