package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One change of a plan, with all that its scripts do for it.
 *
 * @param change the change
 * @param hazards what can go wrong, in the order of {@link Hazard}
 * @param statements the SQL, without terminators; empty when another change of the same plan does the work
 */
public record PlannedChange(SchemaChange change, Set<Hazard> hazards, List<String> statements) {
    public PlannedChange {
        hazards = hazards.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hazards));
        statements = List.copyOf(statements);
    }
}
