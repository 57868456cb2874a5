package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the changes that need no statement of their own, because they happen together with another: drops whose table or
 * column goes anyway, and on MariaDB and MySQL the primary key of a column that numbers rows, which comes and goes with
 * that column. Foreign keys by which
 * dropped tables refer to each other in a circle keep theirs: they have to go before any of the tables can.
 */
final class Companions {

    private static final Set<ChangeKind> PARTS = EnumSet.of(
            ChangeKind.DROP_INDEX,
            ChangeKind.DROP_UNIQUE,
            ChangeKind.DROP_CHECK,
            ChangeKind.DROP_PRIMARY_KEY,
            ChangeKind.DROP_COLUMN);

    private final List<SchemaChange> changes;
    private final Map<ObjectName, Integer> droppedTables = new HashMap<>();
    private final Map<List<Object>, Integer> numberColumns = new HashMap<>();

    private Companions(Dialect dialect, List<SchemaChange> changes) {
        this.changes = changes;
        boolean keyGoesWithColumn = dialect.vendor().isMySqlFamily();
        for (int node = 0; node < changes.size(); node++) {
            if (changes.get(node) instanceof DropTable drop) {
                droppedTables.put(drop.table().name(), node);
            } else if (keyGoesWithColumn && changes.get(node) instanceof DropColumn drop) {
                note(node, drop.tableName(), drop.column(), ChangeKind.DROP_PRIMARY_KEY);
            } else if (keyGoesWithColumn && changes.get(node) instanceof AddColumn add) {
                note(node, add.tableName(), add.column(), ChangeKind.ADD_PRIMARY_KEY);
            }
        }
    }

    private void note(int node, ObjectName table, Column column, ChangeKind keyChange) {
        if (column.identity() != null) {
            numberColumns.put(List.of(keyChange, table, List.of(column.name())), node);
        }
    }

    /** For each change the position of the change it happens with: its own, unless it is superfluous. */
    static int[] representatives(Dialect dialect, List<SchemaChange> changes) {
        Companions companions = new Companions(dialect, changes);
        Set<ObjectName> circular = companions.circularTables();
        return IntStream.range(0, changes.size())
                .map(node -> companions.representative(node, circular))
                .toArray();
    }

    private int representative(int node, Set<ObjectName> circular) {
        SchemaChange change = changes.get(node);
        ObjectName table = change.affectedTable();
        Integer tableDrop = table == null ? null : droppedTables.get(table);
        if (tableDrop != null && PARTS.contains(change.kind())) {
            return tableDrop;
        }
        if (tableDrop != null && change instanceof DropForeignKey drop) {
            ObjectName referenced = drop.key().referencedTable();
            boolean inCircle = !referenced.equals(table) && circular.contains(table) && circular.contains(referenced);
            return inCircle ? node : tableDrop;
        }
        if (change instanceof DropPrimaryKey drop) {
            return numberColumns.getOrDefault(
                    List.of(change.kind(), drop.tableName(), drop.key().columns()), node);
        }
        if (change instanceof AddPrimaryKey add) {
            return numberColumns.getOrDefault(
                    List.of(change.kind(), add.tableName(), add.key().columns()), node);
        }
        return node;
    }

    /** The dropped tables that are left when those nobody refers to, and those that refer to none, are taken away. */
    private Set<ObjectName> circularTables() {
        Map<ObjectName, List<ObjectName>> references = new HashMap<>();
        Map<ObjectName, List<ObjectName>> referrers = new HashMap<>();
        for (SchemaChange change : changes) {
            if (change instanceof DropForeignKey drop) {
                ObjectName from = drop.tableName();
                ObjectName to = drop.key().referencedTable();
                if (!from.equals(to) && droppedTables.containsKey(from) && droppedTables.containsKey(to)) {
                    references.computeIfAbsent(from, name -> new ArrayList<>()).add(to);
                    referrers.computeIfAbsent(to, name -> new ArrayList<>()).add(from);
                }
            }
        }
        Set<ObjectName> left = new HashSet<>(droppedTables.keySet());
        left.removeAll(peeled(references, referrers));
        left.removeAll(peeled(referrers, references));
        return left;
    }

    /** The tables that can be taken away one after the other when each needs those it points at gone first. */
    private Set<ObjectName> peeled(
            Map<ObjectName, List<ObjectName>> pointsAt, Map<ObjectName, List<ObjectName>> pointedAtBy) {
        Map<ObjectName, Integer> open = new HashMap<>();
        Deque<ObjectName> free = new ArrayDeque<>();
        for (ObjectName table : droppedTables.keySet()) {
            int count = pointsAt.getOrDefault(table, List.of()).size();
            open.put(table, count);
            if (count == 0) {
                free.add(table);
            }
        }
        Set<ObjectName> peeled = new HashSet<>();
        while (!free.isEmpty()) {
            ObjectName table = free.remove();
            peeled.add(table);
            for (ObjectName next : pointedAtBy.getOrDefault(table, List.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return peeled;
    }
}
