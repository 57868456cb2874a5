package io.splent.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.ReferentialAction;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeSequencerTest {

    private static final ObjectName A = ObjectName.of("a");
    private static final ObjectName B = ObjectName.of("b");

    private final ChangeSequencer sequencer =
            new ChangeSequencer(new Dialect(Vendor.POSTGRESQL, 17, 0, "17.0", IdentifierCase.LOWER));

    private static CreateTable create(ObjectName name) {
        return new CreateTable(new Table(
                name,
                List.of(Column.of("id", "bigint", false), Column.of("other", "bigint", true)),
                new PrimaryKey(name + "_pkey", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    private static AddForeignKey reference(ObjectName from, ObjectName to) {
        return new AddForeignKey(
                from,
                new ForeignKey(
                        "fk_" + from + "_" + to,
                        false,
                        List.of("other"),
                        to,
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION));
    }

    private static CreateIndex index(ObjectName table, String name) {
        return new CreateIndex(table, Index.of(name, false, List.of("other")));
    }

    @Test
    void givesTheSameOrderForEveryOrderOfTheInput() {
        List<SchemaChange> changes =
                List.of(create(A), create(B), index(A, "ix_a"), reference(A, B), reference(B, A), reference(A, A));
        List<SchemaChange> expected = sequencer.sequence(changes);
        Random random = new Random(20261123);

        for (int round = 0; round < 50; round++) {
            List<SchemaChange> shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, random);
            assertThat(sequencer.sequence(shuffled)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void dropsOnlyTheForeignKeysOfACircleByThemselves() {
        ObjectName c = ObjectName.of("c");
        List<SchemaChange> changes = List.of(
                create(A), create(B), create(c), index(A, "ix_a"), reference(A, B), reference(B, A), reference(c, A));

        assertThat(sequencer.reverse(changes))
                .extracting(SchemaChange::kind)
                .containsExactly(
                        ChangeKind.DROP_FOREIGN_KEY,
                        ChangeKind.DROP_FOREIGN_KEY,
                        ChangeKind.DROP_TABLE,
                        ChangeKind.DROP_TABLE,
                        ChangeKind.DROP_TABLE);
    }

    @Test
    void freesANameBeforeItIsTakenAgain() {
        SchemaChange drop = new DropIndex(A, Index.of("ix", false, List.of("id")));
        SchemaChange dropTable = create(B).reverse();
        SchemaChange dropOfTable = new DropIndex(B, Index.of("ix_b", false, List.of("other")));

        assertThat(sequencer.sequence(List.of(index(A, "ix"), index(A, "ix_b"), dropOfTable, dropTable, drop)))
                .containsExactly(drop, index(A, "ix"), dropTable, index(A, "ix_b"));
    }

    @Test
    void takesOpaqueChangesBackFirstAndInReverse() {
        SchemaChange first = new OpaqueChange(A, "first", List.of("up 1"), List.of("down 1"));
        SchemaChange second = new OpaqueChange(A, "second", List.of("up 2"), List.of("down 2"));

        assertThat(sequencer.reverse(List.of(create(A), first, second)))
                .containsExactly(second.reverse(), first.reverse(), create(A).reverse());
    }
}
