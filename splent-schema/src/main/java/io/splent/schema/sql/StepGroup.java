package io.splent.schema.sql;

import java.util.List;

/**
 * Steps that are written together: one after the other, or all of them as one statement.
 *
 * @param steps in the order they are made; at least one
 * @since 0.1
 */
public record StepGroup(List<Step> steps) {
    public StepGroup {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one step");
        }
    }
}
