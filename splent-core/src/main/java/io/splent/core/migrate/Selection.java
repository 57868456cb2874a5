package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.MigrateReport.Status;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which features a run is about, and which of them may get new scripts.
 *
 * @param features in dependency order
 */
record Selection(Product product, List<Feature> features, boolean named) {

    /** All features, or the one named. A named feature that can get no script is an error. */
    static Selection of(Product product, Optional<String> name) {
        if (name.isEmpty()) {
            return new Selection(product, product.features(), false);
        }
        Feature feature = product.feature(name.get());
        if (feature.isPinned()) {
            throw new SplentException(
                    ErrorCode.FEATURE_PINNED,
                    feature.name() + " is pinned: " + feature.pinnedBecause().get()
                            + ". Its scripts are applied, never generated.",
                    ErrorLocation.ofFeature(feature.name()),
                    "Link an editable copy without a version to generate scripts for it.");
        }
        if (feature.migrations().isEmpty()) {
            throw new SplentException(
                    ErrorCode.MIGRATIONS_DIRECTORY_MISSING,
                    feature.name() + " has no migrations directory.",
                    ErrorLocation.ofFeature(feature.name()),
                    "Create it: mkdir -p "
                            + feature.location()
                                    .resolve("src/main/resources")
                                    .resolve(feature.org())
                                    .resolve(feature.name())
                                    .resolve("migrations"));
        }
        return new Selection(product, List.of(feature), true);
    }

    /** The features that may get new scripts. */
    List<Feature> generated() {
        return features.stream()
                .filter(feature -> !feature.isPinned() && feature.migrations().isPresent())
                .toList();
    }

    Set<String> namesOfGenerated() {
        return generated().stream().map(Feature::name).collect(Collectors.toSet());
    }

    /** The names of the features concerned and of all they depend on, in dependency order. */
    List<String> withDependencies() {
        Set<String> wanted = new LinkedHashSet<>();
        for (Feature feature : features) {
            wanted.addAll(product.order().requirements(feature.name()));
            wanted.add(feature.name());
        }
        return product.order().packages().stream().filter(wanted::contains).toList();
    }

    /** What to report of a feature that gets no script. */
    FeatureOutcome outcome(Feature feature, List<SchemaChange> differences) {
        if (feature.isPinned()) {
            return outcome(
                    feature, Status.PINNED, "pinned: " + feature.pinnedBecause().orElse(""), differences);
        }
        if (feature.migrations().isEmpty()) {
            return outcome(feature, Status.SKIPPED, "it has no migrations directory", differences);
        }
        return new FeatureOutcome(feature.name(), Status.UP_TO_DATE, Optional.empty(), List.of(), List.of());
    }

    private static FeatureOutcome outcome(
            Feature feature, Status status, String reason, List<SchemaChange> differences) {
        List<String> warnings = differences.isEmpty()
                ? List.of(reason)
                : List.of(reason, "its entities differ from the database in " + differences.size() + " place(s)");
        return new FeatureOutcome(feature.name(), status, Optional.empty(), List.of(), warnings);
    }
}
