package io.splent.core.drift;

import java.util.List;
import java.util.Optional;

/**
 * How far the database has drifted from what the scripts of one feature made.
 *
 * @param feature the feature
 * @param unknown why it cannot be told, in one sentence; empty when it can
 * @param differences by object; empty when it cannot be told
 */
public record FeatureDrift(String feature, Optional<String> unknown, List<Drift> differences) {
    public FeatureDrift {
        differences = List.copyOf(differences);
    }
}
