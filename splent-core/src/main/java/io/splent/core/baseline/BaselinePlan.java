package io.splent.core.baseline;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.core.baseline.BaselineReport.FeatureBaseline;
import io.splent.core.baseline.BaselineReport.Status;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.history.ProductHistory;
import io.splent.core.plan.MigrationPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a baseline will do.
 *
 * @param history where everything stood when the plan was made
 * @param written the scripts to be written first
 * @param scripts the scripts to be recorded, in order
 */
record BaselinePlan(
        Dialect dialect,
        ProductHistory history,
        MigrationPlan written,
        List<ScriptOrder.Step> scripts,
        List<FeatureBaseline> features,
        List<String> warnings) {

    BaselinePlan {
        scripts = List.copyOf(scripts);
        features = List.copyOf(features);
        warnings = List.copyOf(warnings);
    }

    /** Why nothing may be recorded; empty when all is well. */
    Optional<SplentException> refusal() {
        List<FeatureBaseline> different = features.stream()
                .filter(feature -> feature.status() == Status.DIFFERS)
                .toList();
        if (different.isEmpty()) {
            return Optional.empty();
        }
        int count = different.stream()
                .mapToInt(feature -> feature.differences().size())
                .sum();
        String names = different.stream().map(FeatureBaseline::feature).collect(Collectors.joining(", "));
        return Optional.of(new SplentException(
                ErrorCode.BASELINE_DIFFERS,
                "The database differs in " + count + " place(s) from what the scripts of " + names
                        + " would make. Nothing was written or recorded.",
                ErrorLocation.ofFeature(different.get(0).feature()),
                "Make the database equal to the model, or the model to the database, and run the same command again."
                        + " What is not there at all is made by splent db:upgrade."));
    }

    BaselineReport report(Optional<SplentException> failure) {
        List<FeatureBaseline> told = features.stream()
                .map(feature -> failure.isPresent() && feature.status() == Status.BASELINED
                        ? feature.withStatus(Status.NOT_REACHED)
                        : feature)
                .toList();
        return new BaselineReport(dialect, told, warnings, failure);
    }
}
