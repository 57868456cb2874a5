package io.splent.core.ownership;

import io.splent.api.change.SchemaChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A diff, divided.
 *
 * @param byFeature each feature's own changes, in no particular order
 * @param unowned drops of objects that no feature's scripts have created; they are reported, never written
 */
public record DividedDiff(Map<String, List<SchemaChange>> byFeature, List<SchemaChange> unowned) {

    public DividedDiff {
        Map<String, List<SchemaChange>> copy = new LinkedHashMap<>();
        byFeature.forEach((feature, changes) -> copy.put(feature, List.copyOf(changes)));
        byFeature = Collections.unmodifiableMap(copy);
        unowned = List.copyOf(unowned);
    }

    public List<SchemaChange> of(String feature) {
        return byFeature.getOrDefault(feature, List.of());
    }
}
