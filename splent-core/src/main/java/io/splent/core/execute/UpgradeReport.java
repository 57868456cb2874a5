package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code db:upgrade} did.
 *
 * @param features in dependency order
 * @param failure the first failure; empty when all went well
 * @param warnings about the run as a whole
 */
public record UpgradeReport(
        Dialect dialect, List<FeatureUpgrade> features, Optional<SplentException> failure, List<String> warnings) {

    public UpgradeReport {
        features = List.copyOf(features);
        warnings = List.copyOf(warnings);
    }

    /** Whether scripts were, or in a dry run would be, applied. */
    public boolean hasChanges() {
        return features.stream().anyMatch(feature -> !feature.scripts().isEmpty());
    }

    /** What became of a feature. */
    public enum Status {
        UPGRADED,
        UP_TO_DATE,
        SKIPPED,
        FAILED,
        NOT_REACHED;

        /** As printed, for example {@code up-to-date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One feature.
     *
     * @param scripts the scripts that were applied; in a dry run those that would be
     * @param note why it was skipped or not reached; empty when there is nothing to say
     */
    public record FeatureUpgrade(String feature, Status status, List<PreparedScript> scripts, Optional<String> note) {
        public FeatureUpgrade {
            scripts = List.copyOf(scripts);
        }
    }
}
