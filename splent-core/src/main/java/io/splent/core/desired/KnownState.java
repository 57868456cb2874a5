package io.splent.core.desired;

import io.splent.api.diff.DesiredState;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is remembered.
 *
 * @param desired what the entities need
 * @param features the features in which managed classes were found
 */
public record KnownState(DesiredState desired, SortedSet<String> features) {
    public KnownState {
        features = new TreeSet<>(features);
    }
}
