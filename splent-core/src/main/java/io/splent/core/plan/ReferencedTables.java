package io.splent.core.plan;

import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows foreign keys. */
final class ReferencedTables {

    private ReferencedTables() {}

    /** The tables given and all that they refer to, directly or not. */
    static Set<ObjectName> of(Set<ObjectName> tables, SchemaSnapshot schema) {
        Set<ObjectName> found = new HashSet<>(tables);
        List<ObjectName> toVisit = new ArrayList<>(tables);
        while (!toVisit.isEmpty()) {
            schema.table(toVisit.remove(toVisit.size() - 1)).stream()
                    .flatMap(table -> table.foreignKeys().stream().map(ForeignKey::referencedTable))
                    .filter(found::add)
                    .forEach(toVisit::add);
        }
        return found;
    }
}
