package io.splent.core.plan;

import io.splent.schema.sql.StepGroup;
import java.util.List;

/**
 * Steps of a script that are written together.
 *
 * @param steps in the order they are made; at least one
 * @param statements the SQL of all of them, without terminators
 */
public record PlannedGroup(List<PlannedStep> steps, List<String> statements) {
    public PlannedGroup {
        steps = List.copyOf(steps);
        statements = List.copyOf(statements);
    }

    /** What is done, without judgement. */
    StepGroup group() {
        return new StepGroup(steps.stream().map(PlannedStep::step).toList());
    }
}
