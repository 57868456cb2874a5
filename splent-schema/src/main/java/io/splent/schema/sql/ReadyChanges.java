package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The changes that nothing has to come before any more, and which of them is next. Where one statement can make several
 * changes of a table, the table that was worked on last stays at hand; one that is made or dropped as a whole does not.
 */
final class ReadyChanges {

    private final List<SchemaChange> changes;
    private final Comparator<Integer> order;
    private final boolean joining;
    private final Set<ObjectName> wholeTables = new HashSet<>();
    private final SortedSet<Integer> ready;
    private final Map<ObjectName, SortedSet<Integer>> readyByTable = new HashMap<>();
    private @Nullable ObjectName atHand;

    /** @param order decides where nothing else does; no two changes are equal in it */
    ReadyChanges(Dialect dialect, List<SchemaChange> changes, Comparator<Integer> order) {
        this.changes = changes;
        this.joining = dialect.vendor().isMySqlFamily();
        this.order = joining ? referencedFirst(changes, order) : order;
        this.ready = new TreeSet<>(this.order);
        for (SchemaChange change : changes) {
            ObjectName table = change.affectedTable();
            if (table != null && (change.kind() == ChangeKind.CREATE_TABLE || change.kind() == ChangeKind.DROP_TABLE)) {
                wholeTables.add(table);
            }
        }
    }

    /** A table that a foreign key waits for comes before the table of that key, which is then worked on only once. */
    private static Comparator<Integer> referencedFirst(List<SchemaChange> changes, Comparator<Integer> order) {
        TableDepths depths = new TableDepths(changes);
        return Comparator.<Integer>comparingInt(
                        node -> ChangeSequencer.phase(changes.get(node).kind()))
                .thenComparingInt(node -> depths.of(changes.get(node).affectedTable()))
                .thenComparing(order);
    }

    void add(int node) {
        ready.add(node);
        onTable(changes.get(node).affectedTable()).add(node);
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }

    /** Takes the next one away. Foreign keys that are dropped are a statement of their own, and all come first. */
    int next() {
        SortedSet<Integer> same = onTable(atHand);
        int node = same.isEmpty() ? ready.first() : same.first();
        ObjectName table = changes.get(node).affectedTable();
        ready.remove(node);
        onTable(table).remove(node);
        atHand = changes.get(node).kind() == ChangeKind.DROP_FOREIGN_KEY ? null : table;
        return node;
    }

    /** Those to be made by one statement with others of the table; none are kept for a table that is not at hand. */
    private SortedSet<Integer> onTable(@Nullable ObjectName table) {
        boolean joined = joining && table != null && !wholeTables.contains(table);
        return joined ? readyByTable.computeIfAbsent(table, any -> new TreeSet<>(order)) : new TreeSet<>(order);
    }
}
