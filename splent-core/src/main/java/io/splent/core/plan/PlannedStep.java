package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.schema.sql.Step;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a script as it will be written.
 *
 * @param step what it does
 * @param hazards what can go wrong, in the order of {@link Hazard}
 * @param statements the SQL, without terminators; empty when another step of the same script does the work
 * @param notes what the reviewer has to know or do before the statements, a line each
 */
public record PlannedStep(Step step, Set<Hazard> hazards, List<String> statements, List<String> notes) {
    public PlannedStep {
        hazards = hazards.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hazards));
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }
}
