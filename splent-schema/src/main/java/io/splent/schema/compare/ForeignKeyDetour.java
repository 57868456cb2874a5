package io.splent.schema.compare;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Foreign keys that stay as they are, yet stand in the way of other changes: the database refuses to drop the key they
 * refer to, and MariaDB and MySQL also refuse to change the type of their columns or to drop the index they use. They
 * are dropped first and added again at the end.
 */
final class ForeignKeyDetour {

    private final boolean columnsAreFixed;
    private final Map<ObjectName, Set<String>> alteredColumns = new HashMap<>();
    private final Map<ObjectName, List<List<String>>> droppedKeys = new HashMap<>();
    private final Set<ObjectName> droppedTables = new HashSet<>();
    private final Set<DropForeignKey> droppedForeignKeys = new HashSet<>();

    private final ConstraintNames names;

    ForeignKeyDetour(Dialect dialect, ConstraintNames names, List<SchemaChange> changes) {
        this.names = names;
        this.columnsAreFixed = dialect.vendor().isMySqlFamily();
        changes.forEach(this::note);
    }

    private void note(SchemaChange change) {
        if (change instanceof AlterColumn alter && isRetyped(alter.before(), alter.after())) {
            alteredColumns
                    .computeIfAbsent(alter.tableName(), table -> new HashSet<>())
                    .add(alter.before().name());
        } else if (change instanceof DropPrimaryKey drop) {
            noteKey(drop.tableName(), drop.key().columns());
        } else if (change instanceof DropUnique drop) {
            noteKey(drop.tableName(), drop.constraint().columns());
        } else if (change instanceof DropIndex drop) {
            noteKey(drop.tableName(), drop.index().columns());
        } else if (change instanceof DropTable drop) {
            droppedTables.add(drop.table().name());
        } else if (change instanceof DropForeignKey drop) {
            droppedForeignKeys.add(drop);
        }
    }

    private static boolean isRetyped(Column before, Column after) {
        return !before.type().equals(after.type()) || !Objects.equals(before.collation(), after.collation());
    }

    private void noteKey(ObjectName table, List<String> columns) {
        droppedKeys.computeIfAbsent(table, unused -> new ArrayList<>()).add(columns);
    }

    /** The changes that take the foreign keys in the way off and put them back. */
    List<SchemaChange> around(List<Table> liveTables) {
        List<SchemaChange> changes = new ArrayList<>();
        for (Table table : liveTables) {
            for (ForeignKey key : table.foreignKeys()) {
                DropForeignKey drop = new DropForeignKey(table.name(), key);
                boolean stays = !droppedTables.contains(table.name()) && !droppedForeignKeys.contains(drop);
                if (stays && isInTheWay(table, key)) {
                    changes.add(drop);
                    changes.add(new AddForeignKey(table.name(), names.named(table.name(), key)));
                }
            }
        }
        return changes;
    }

    private boolean isInTheWay(Table table, ForeignKey key) {
        return droppedKeys(key.referencedTable()).stream().anyMatch(columns -> columns.equals(key.referencedColumns()))
                || (columnsAreFixed && (isAltered(table.name(), key) || losesItsIndex(table, key)));
    }

    private boolean isAltered(ObjectName table, ForeignKey key) {
        Set<String> own = alteredColumns.getOrDefault(table, Set.of());
        Set<String> referenced = alteredColumns.getOrDefault(key.referencedTable(), Set.of());
        return key.columns().stream().anyMatch(own::contains)
                || key.referencedColumns().stream().anyMatch(referenced::contains);
    }

    private boolean losesItsIndex(Table table, ForeignKey key) {
        return droppedKeys(table.name()).stream().anyMatch(columns -> startsWith(columns, key.columns()));
    }

    private List<List<String>> droppedKeys(ObjectName table) {
        return droppedKeys.getOrDefault(table, List.of());
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }
}
