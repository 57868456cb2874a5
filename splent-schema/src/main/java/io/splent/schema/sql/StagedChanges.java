package io.splent.schema.sql;

import java.util.List;

/**
 * The content of one script and of its reverse.
 *
 * @param stage when it runs
 * @param up what it does, in order
 * @param down what takes that back, in order; empty when nothing needs to be
 * @since 0.1
 */
public record StagedChanges(Stage stage, List<StepGroup> up, List<StepGroup> down) {
    public StagedChanges {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }
}
