package io.splent.schema.sql;

import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How many tables stand in a row behind a table, each referring to the next by a foreign key that is added. */
final class TableDepths {

    private final Map<ObjectName, Set<ObjectName>> references = new TreeMap<>();
    private final Map<ObjectName, Integer> depths = new TreeMap<>();

    TableDepths(List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (change instanceof AddForeignKey add) {
                references
                        .computeIfAbsent(add.tableName(), table -> new TreeSet<>())
                        .add(add.key().referencedTable());
            }
        }
        references.keySet().forEach(table -> depth(table, new HashSet<>()));
    }

    int of(@Nullable ObjectName table) {
        return table == null ? 0 : depths.getOrDefault(table, 0);
    }

    /** Tables that refer to each other in a circle are as deep as what was reached before the circle closed. */
    private int depth(ObjectName table, Set<ObjectName> onTheWay) {
        Integer known = depths.get(table);
        if (known != null || !onTheWay.add(table)) {
            return known == null ? 0 : known;
        }
        int depth = 0;
        for (ObjectName referenced : references.getOrDefault(table, Set.of())) {
            depth = Math.max(depth, referenced.equals(table) ? 0 : 1 + depth(referenced, onTheWay));
        }
        onTheWay.remove(table);
        depths.put(table, depth);
        return depth;
    }
}
