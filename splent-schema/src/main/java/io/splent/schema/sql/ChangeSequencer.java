package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.schema.compare.SchemaRenaming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts changes into an order in which a database accepts them, and leaves out those that happen by themselves because
 * their table is dropped. Thread-safe.
 *
 * <p>Renames come first: every other change names things as they are called afterwards. To take changes back, renames
 * come last. What must come before what among the others is a graph ({@link ChangeGraph}); where that leaves a choice,
 * additions come before removals, then names decide, then the order given. On MariaDB and MySQL the changes of one table
 * stand together where they can, to be made by one statement.
 *
 * @since 0.1
 */
public final class ChangeSequencer {

    private final Dialect dialect;

    public ChangeSequencer(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The changes in an order to run them in.
     *
     * @throws IllegalArgumentException when the changes wait for each other in a circle
     */
    public List<SchemaChange> sequence(List<SchemaChange> changes) {
        List<SchemaChange> sequence = new ArrayList<>(renames(changes));
        sequence.addAll(sequenceWithoutRenames(withoutRenames(changes)));
        return List.copyOf(sequence);
    }

    /**
     * The renames among the changes in the order to make them in: tables before columns, which name their table as it is
     * called afterwards, and before sequences. Those of one kind stay in the order given, in which one may free the name
     * that another one takes.
     */
    public static List<SchemaChange> renames(List<SchemaChange> changes) {
        return changes.stream()
                .filter(SchemaRenaming::isRename)
                .sorted(Comparator.comparingInt(change -> phase(change.kind())))
                .toList();
    }

    static List<SchemaChange> withoutRenames(List<SchemaChange> changes) {
        return changes.stream()
                .filter(change -> !SchemaRenaming.isRename(change))
                .toList();
    }

    private List<SchemaChange> sequenceWithoutRenames(List<SchemaChange> changes) {
        return order(new ChangeGraph(dialect, changes), changes).stream()
                .map(changes::get)
                .toList();
    }

    /** The positions of the changes, no rename among them, in an order to run them in. */
    List<Integer> order(ChangeGraph graph, List<SchemaChange> changes) {
        ReadyChanges ready = new ReadyChanges(dialect, changes, tieBreaker(changes));
        int[] waitingFor = new int[changes.size()];
        for (int node : graph.nodes()) {
            graph.successors(node).forEach(next -> waitingFor[next]++);
        }
        graph.nodes().stream().filter(node -> waitingFor[node] == 0).forEach(ready::add);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int node = ready.next();
            order.add(node);
            for (int next : graph.successors(node)) {
                if (--waitingFor[next] == 0) {
                    ready.add(next);
                }
            }
        }
        if (order.size() < graph.nodes().size()) {
            throw new IllegalArgumentException("These changes wait for each other: "
                    + graph.nodes().stream()
                            .filter(node -> waitingFor[node] > 0)
                            .map(node -> label(changes.get(node)))
                            .toList());
        }
        return List.copyOf(order);
    }

    /** What takes the changes back, in an order to run it in. */
    public List<SchemaChange> reverse(List<SchemaChange> changes) {
        return backwards(changes.stream().map(SchemaChange::reverse).toList());
    }

    /**
     * An order to run them in for changes that take others back.
     *
     * @param reverses in the order of what they take back; the same objects are returned
     */
    List<SchemaChange> backwards(List<SchemaChange> reverses) {
        List<SchemaChange> opaque = new ArrayList<>();
        List<SchemaChange> others = new ArrayList<>();
        for (SchemaChange change : withoutRenames(reverses)) {
            if (change.kind() == ChangeKind.OPAQUE) {
                opaque.add(0, change);
            } else {
                others.add(change);
            }
        }
        List<SchemaChange> sequence = new ArrayList<>(opaque);
        sequence.addAll(sequenceWithoutRenames(others));
        List<SchemaChange> renames = new ArrayList<>(renames(reverses));
        Collections.reverse(renames);
        sequence.addAll(renames);
        return List.copyOf(sequence);
    }

    private static String label(SchemaChange change) {
        ObjectName table = change.affectedTable();
        return change.kind().id() + " " + (table == null ? "" : table + ".") + change.objectName();
    }

    private static Comparator<Integer> tieBreaker(List<SchemaChange> changes) {
        return Comparator.<Integer>comparingInt(node -> phase(changes.get(node).kind()))
                .thenComparing(node -> container(changes.get(node)))
                .thenComparing(node -> nameAmongEquals(changes.get(node)))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Columns keep the order given: it is the order they will have in the table. */
    private static String nameAmongEquals(SchemaChange change) {
        return change.kind() == ChangeKind.ADD_COLUMN || change.kind() == ChangeKind.OPAQUE ? "" : change.objectName();
    }

    private static String container(SchemaChange change) {
        ObjectName table = change.affectedTable();
        return table == null ? change.objectName() : table.toString();
    }

    /** Opaque changes come last: whatever they refer to is there by then. */
    static int phase(ChangeKind kind) {
        return switch (kind) {
            case DROP_FOREIGN_KEY -> 0;
            case DROP_INDEX -> 1;
            case DROP_CHECK -> 2;
            case DROP_UNIQUE -> 3;
            case DROP_PRIMARY_KEY -> 4;
            case RENAME_TABLE -> 5;
            case RENAME_COLUMN -> 6;
            case CREATE_TYPE -> 7;
            case ALTER_TYPE -> 8;
            case CREATE_SEQUENCE -> 9;
            case ALTER_SEQUENCE -> 10;
            case CREATE_TABLE -> 11;
            case ADD_COLUMN -> 12;
            case ALTER_COLUMN -> 13;
            case SET_COMMENT -> 14;
            case ADD_PRIMARY_KEY -> 15;
            case ADD_UNIQUE -> 16;
            case ADD_CHECK -> 17;
            case CREATE_INDEX -> 18;
            case ADD_FOREIGN_KEY -> 19;
            case DROP_COLUMN -> 20;
            case DROP_TABLE -> 21;
            case DROP_SEQUENCE -> 22;
            case DROP_TYPE -> 23;
            case OPAQUE -> 24;
        };
    }
}
