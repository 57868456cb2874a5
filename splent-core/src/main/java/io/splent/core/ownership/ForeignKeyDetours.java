package io.splent.core.ownership;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.ForeignKey;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Foreign keys that are dropped and added again unchanged, because something they rest on changes in between. Such a
 * pair belongs to whoever makes that change, not to whoever owns the key: the first of those features has to drop it and
 * the last of them can add it again.
 */
final class ForeignKeyDetours {

    private static final Set<ChangeKind> CAUSES = EnumSet.of(
            ChangeKind.ALTER_COLUMN,
            ChangeKind.ADD_PRIMARY_KEY,
            ChangeKind.DROP_PRIMARY_KEY,
            ChangeKind.DROP_UNIQUE,
            ChangeKind.DROP_INDEX);

    private final List<SchemaChange> changes;
    private final Map<DropForeignKey, AddForeignKey> pairs = new HashMap<>();

    ForeignKeyDetours(List<SchemaChange> changes) {
        this.changes = changes;
        for (SchemaChange change : changes) {
            if (change instanceof DropForeignKey drop) {
                again(drop).ifPresent(add -> pairs.put(drop, add));
            }
        }
    }

    private Optional<AddForeignKey> again(DropForeignKey drop) {
        return changes.stream()
                .filter(AddForeignKey.class::isInstance)
                .map(AddForeignKey.class::cast)
                .filter(add -> add.tableName().equals(drop.tableName()) && isSame(add.key(), drop.key()))
                .findFirst();
    }

    private static boolean isSame(ForeignKey left, ForeignKey right) {
        return left.columns().equals(right.columns())
                && left.referencedTable().equals(right.referencedTable())
                && left.referencedColumns().equals(right.referencedColumns())
                && left.onDelete() == right.onDelete()
                && left.onUpdate() == right.onUpdate()
                && Objects.equals(left.options(), right.options());
    }

    /** Each key that only gives way: its drop, and the change that brings it back. */
    Map<DropForeignKey, AddForeignKey> pairs() {
        return pairs;
    }

    boolean contains(SchemaChange change) {
        return (change instanceof DropForeignKey && pairs.containsKey(change)) || pairs.containsValue(change);
    }

    /** The changes that the key has to give way to. */
    List<SchemaChange> causesOf(DropForeignKey drop) {
        return changes.stream()
                .filter(change -> CAUSES.contains(change.kind()))
                .filter(change -> drop.tableName().equals(change.affectedTable())
                        || drop.key().referencedTable().equals(change.affectedTable()))
                .toList();
    }
}
