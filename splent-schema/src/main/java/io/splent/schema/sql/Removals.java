package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The changes that come last: those that delete, those that can only come after them, and the constraints and indexes
 * that go for their sake.
 */
final class Removals {

    private static final Set<ChangeKind> LAST =
            EnumSet.of(ChangeKind.DROP_SEQUENCE, ChangeKind.DROP_TYPE, ChangeKind.OPAQUE);

    private static final Set<ChangeKind> MAY_WAIT = EnumSet.of(
            ChangeKind.DROP_FOREIGN_KEY,
            ChangeKind.DROP_INDEX,
            ChangeKind.DROP_CHECK,
            ChangeKind.DROP_UNIQUE,
            ChangeKind.DROP_PRIMARY_KEY);

    private final HazardAssessor hazards;
    private final List<SchemaChange> changes;
    private final ChangeGraph graph;

    private Removals(Dialect dialect, List<SchemaChange> changes, ChangeGraph graph) {
        this.hazards = new HazardAssessor(dialect);
        this.changes = changes;
        this.graph = graph;
    }

    /**
     * The positions of the changes that come last.
     *
     * @param order the positions of all changes in an order in which they can run
     */
    static Set<Integer> among(Dialect dialect, List<SchemaChange> changes, ChangeGraph graph, List<Integer> order) {
        return new Removals(dialect, changes, graph).find(order);
    }

    private Set<Integer> find(List<Integer> order) {
        Set<Integer> removals = new HashSet<>();
        for (int node : order) {
            if (deletes(changes.get(node))) {
                removals.add(node);
            }
            if (removals.contains(node)) {
                removals.addAll(graph.successors(node));
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            Set<Integer> waiting = graph.successors(node);
            if (MAY_WAIT.contains(changes.get(node).kind()) && !waiting.isEmpty() && removals.containsAll(waiting)) {
                removals.add(node);
            }
        }
        return removals;
    }

    private boolean deletes(SchemaChange change) {
        return LAST.contains(change.kind())
                || change.kind() == ChangeKind.DROP_COLUMN
                || hazards.assess(change).contains(Hazard.DELETES_DATA);
    }
}
