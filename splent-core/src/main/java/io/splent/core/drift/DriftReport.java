package io.splent.core.drift;

import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.OtherObject;
import java.util.List;
import java.util.Optional;

/**
 * Every difference between what the scripts of a product made and what is in its database.
 *
 * @param features the features of the product in dependency order
 * @param unmanaged what lies in the same schemas and is no part of any table of ours; always left alone
 * @param notes about the comparison as a whole
 */
public record DriftReport(List<FeatureDrift> features, List<OtherObject> unmanaged, List<String> notes) {

    public DriftReport {
        features = List.copyOf(features);
        unmanaged = List.copyOf(unmanaged);
        notes = List.copyOf(notes);
    }

    public Optional<FeatureDrift> of(String feature) {
        return features.stream()
                .filter(drift -> drift.feature().equals(feature))
                .findFirst();
    }

    /** What became of an object. */
    public Optional<Drift> of(ObjectRef object) {
        return features.stream()
                .flatMap(feature -> feature.differences().stream())
                .filter(drift -> drift.object().equals(object))
                .findFirst();
    }
}
