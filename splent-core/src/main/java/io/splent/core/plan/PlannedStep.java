package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.schema.sql.Step;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a script, judged.
 *
 * @param step what it does
 * @param hazards what can go wrong, in the order of {@link Hazard}
 * @param notes what the reviewer has to know or do before the statements, a line each
 */
public record PlannedStep(Step step, Set<Hazard> hazards, List<String> notes) {
    public PlannedStep {
        hazards = hazards.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hazards));
        notes = List.copyOf(notes);
    }
}
