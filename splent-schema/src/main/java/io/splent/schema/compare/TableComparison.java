package io.splent.schema.compare;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a table that exists on both sides. Used once. */
final class TableComparison {

    private final ObjectName name;
    private final Table live;
    private final Table desired;
    private final Equivalence equivalence;
    private final ConstraintNames names;
    private final List<SchemaChange> changes = new ArrayList<>();

    TableComparison(Table live, Table desired, Equivalence equivalence, ConstraintNames names) {
        this.name = live.name();
        this.live = live;
        this.desired = desired;
        this.equivalence = equivalence;
        this.names = names;
    }

    List<SchemaChange> compare() {
        compareColumns();
        comparePrimaryKey();
        compareUniques();
        compareChecks();
        compareIndexes();
        compareForeignKeys();
        if (!Objects.equals(live.comment(), desired.comment())) {
            changes.add(new SetComment(name, null, live.comment(), desired.comment()));
        }
        return List.copyOf(changes);
    }

    private void compareColumns() {
        Map<String, Column> gone = new LinkedHashMap<>();
        live.columns().forEach(column -> gone.put(column.name(), column));
        for (Column after : desired.columns()) {
            Column before = gone.remove(after.name());
            if (before == null) {
                changes.add(new AddColumn(name, after));
            } else if (!equivalence.same(before, after)) {
                changes.add(changeOf(before, after));
            }
        }
        gone.values().forEach(column -> changes.add(new DropColumn(name, column)));
    }

    private SchemaChange changeOf(Column before, Column after) {
        return equivalence.same(before.withComment(null), after.withComment(null))
                ? new SetComment(name, after.withComment(null), before.comment(), after.comment())
                : new AlterColumn(name, before, after);
    }

    private void comparePrimaryKey() {
        PrimaryKey before = live.primaryKey();
        PrimaryKey after = desired.primaryKey();
        if (Equivalence.structure(before).equals(Equivalence.structure(after))) {
            return;
        }
        if (before != null) {
            changes.add(new DropPrimaryKey(name, before));
        }
        if (after != null) {
            changes.add(new AddPrimaryKey(name, after));
        }
    }

    private void compareUniques() {
        Matching<UniqueConstraint> matching =
                Matching.of(live.uniques(), desired.uniques(), UniqueConstraint::name, equivalence::structure);
        matching.dropped().forEach(unique -> changes.add(new DropUnique(name, unique)));
        matching.added().forEach(unique -> changes.add(new AddUnique(name, unique)));
    }

    private void compareChecks() {
        Matching<CheckConstraint> matching =
                Matching.of(live.checks(), desired.checks(), CheckConstraint::name, equivalence::structure);
        matching.dropped().forEach(check -> changes.add(new DropCheck(name, check)));
        Set<String> kept = live.checks().stream()
                .filter(check -> !matching.dropped().contains(check))
                .map(CheckConstraint::name)
                .collect(Collectors.toSet());
        names.named(name, matching.added(), kept).forEach(check -> changes.add(new AddCheck(name, check)));
    }

    private void compareIndexes() {
        Matching<Index> matching = Matching.of(live.indexes(), desired.indexes(), Index::name, equivalence::structure);
        matching.dropped().forEach(index -> changes.add(new DropIndex(name, index)));
        matching.added().forEach(index -> changes.add(new CreateIndex(name, index)));
    }

    private void compareForeignKeys() {
        Matching<ForeignKey> matching =
                Matching.of(live.foreignKeys(), desired.foreignKeys(), ForeignKey::name, equivalence::structure);
        matching.dropped().forEach(key -> changes.add(new DropForeignKey(name, key)));
        matching.added().forEach(key -> changes.add(new AddForeignKey(name, key)));
    }
}
