package io.splent.core.plan;

import io.splent.api.schema.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * Everything one {@code db:migrate} would write, before anything is written.
 *
 * @param dialect the database it was made for
 * @param features the features that need a migration, in dependency order
 */
public record MigrationPlan(Dialect dialect, List<FeaturePlan> features) {

    public MigrationPlan {
        features = List.copyOf(features);
    }

    public Optional<FeaturePlan> of(String feature) {
        return features.stream().filter(plan -> plan.feature().equals(feature)).findFirst();
    }
}
