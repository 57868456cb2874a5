package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which change must come before which. A node is the position of a change in the list; a change that happens by itself
 * together with another has no node of its own, and what it needs or allows is needed or allowed by that other one.
 */
final class ChangeGraph {

    private final List<SchemaChange> changes;
    private final int[] representative;
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();

    ChangeGraph(Dialect dialect, List<SchemaChange> changes) {
        this.changes = List.copyOf(changes);
        this.representative = Companions.representatives(dialect, this.changes);
        Map<ObjectName, TableStages> tables = new HashMap<>();
        for (int node = 0; node < this.changes.size(); node++) {
            ObjectName table = this.changes.get(node).affectedTable();
            if (table != null) {
                tables.computeIfAbsent(table, name -> new TableStages(dialect)).add(node, this.changes.get(node));
            }
        }
        tables.values().forEach(stages -> stages.precedences(this::edge));
        connectForeignKeys(tables);
        connectEqualNames();
        connectTypesAndSequences();
    }

    /** The positions of the changes that have to be written. */
    List<Integer> nodes() {
        return IntStream.range(0, changes.size())
                .filter(node -> representative[node] == node)
                .boxed()
                .toList();
    }

    /** The position of the change that a change happens together with: its own, unless it is superfluous. */
    int representative(int node) {
        return representative[node];
    }

    Set<Integer> successors(int node) {
        return successors.getOrDefault(node, Set.of());
    }

    private void edge(int before, int after) {
        int from = representative[before];
        int to = representative[after];
        if (from != to) {
            successors.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
        }
    }

    /** A foreign key goes before what it refers to goes or changes, and comes after that is there and right. */
    private void connectForeignKeys(Map<ObjectName, TableStages> tables) {
        for (int node = 0; node < changes.size(); node++) {
            int key = node;
            if (changes.get(node) instanceof DropForeignKey drop) {
                TableStages referenced = tables.get(drop.key().referencedTable());
                if (referenced != null) {
                    referenced.takingAway().forEach(change -> edge(key, change));
                }
            } else if (changes.get(node) instanceof AddForeignKey add) {
                TableStages referenced = tables.get(add.key().referencedTable());
                if (referenced != null) {
                    referenced.preparing().forEach(change -> edge(change, key));
                }
            }
        }
    }

    /** Whatever frees a name goes before whatever takes it. */
    private void connectEqualNames() {
        Map<List<Object>, List<Integer>> freed = new HashMap<>();
        for (int node = 0; node < changes.size(); node++) {
            if (isDrop(changes.get(node).kind())) {
                freed.computeIfAbsent(nameKey(changes.get(node)), key -> new ArrayList<>())
                        .add(node);
            }
        }
        for (int node = 0; node < changes.size(); node++) {
            int taking = node;
            if (isCreation(changes.get(node).kind())) {
                freed.getOrDefault(nameKey(changes.get(node)), List.of()).forEach(drop -> edge(drop, taking));
            }
        }
    }

    private static boolean isDrop(ChangeKind kind) {
        return kind.name().startsWith("DROP_");
    }

    private static boolean isCreation(ChangeKind kind) {
        return kind.name().startsWith("ADD_") || kind.name().startsWith("CREATE_");
    }

    /** Columns have names of their own per table; for everything else the schema is taken as one space of names. */
    private static List<Object> nameKey(SchemaChange change) {
        ObjectName table = change.affectedTable();
        boolean column = change.kind() == ChangeKind.ADD_COLUMN || change.kind() == ChangeKind.DROP_COLUMN;
        Object space = column ? String.valueOf(table) : schemaOf(change);
        return List.of(column, space, change.objectName());
    }

    private static String schemaOf(SchemaChange change) {
        ObjectName name = ChangeTarget.of(change);
        return name.schema() == null ? "" : name.schema();
    }

    /** Types and sequences are there before columns use them, and go when no column does. */
    private void connectTypesAndSequences() {
        Map<String, Integer> made = new HashMap<>();
        Map<String, Integer> gone = new HashMap<>();
        for (int node = 0; node < changes.size(); node++) {
            switch (changes.get(node).kind()) {
                case CREATE_TYPE, ALTER_TYPE, CREATE_SEQUENCE ->
                    made.put(changes.get(node).objectName(), node);
                case DROP_TYPE, DROP_SEQUENCE -> gone.put(changes.get(node).objectName(), node);
                default -> {
                    // nothing that columns refer to
                }
            }
        }
        if (made.isEmpty() && gone.isEmpty()) {
            return;
        }
        for (int node = 0; node < changes.size(); node++) {
            int user = node;
            for (String word : ColumnWords.after(changes.get(node))) {
                Integer maker = made.get(word);
                if (maker != null) {
                    edge(maker, user);
                }
            }
            for (String word : ColumnWords.before(changes.get(node))) {
                Integer dropper = gone.get(word);
                if (dropper != null) {
                    edge(user, dropper);
                }
            }
        }
    }
}
