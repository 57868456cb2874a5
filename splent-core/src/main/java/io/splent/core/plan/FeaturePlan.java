package io.splent.core.plan;

import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import java.util.List;

/**
 * What one feature's new migration will do.
 *
 * @param feature the feature
 * @param version the new version
 * @param message the user's words, or the feature's name
 * @param up the changes in the order they will run
 * @param down what takes them back, in the order it will run
 * @param ownedAfter what the feature's scripts have created once this one has run
 * @param sources the classes that asked for the changes, sorted
 */
public record FeaturePlan(
        String feature,
        MigrationVersion version,
        String message,
        List<PlannedChange> up,
        List<PlannedChange> down,
        OwnedSchema ownedAfter,
        List<String> sources) {

    public FeaturePlan {
        up = List.copyOf(up);
        down = List.copyOf(down);
        sources = List.copyOf(sources);
    }
}
