package io.splent.core.migrate;

import io.splent.api.schema.Dialect;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.rename.RenameQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code db:migrate} found and wrote.
 *
 * @param dialect the database compared with
 * @param features in dependency order
 * @param warnings about the run as a whole
 * @param questions what only the user can tell; as long as there are any, nothing is written
 */
public record MigrateReport(
        Dialect dialect, List<FeatureOutcome> features, List<String> warnings, List<RenameQuestion> questions) {

    public MigrateReport {
        features = List.copyOf(features);
        warnings = List.copyOf(warnings);
        questions = List.copyOf(questions);
    }

    /** A run that got no further than its questions. */
    static MigrateReport undecided(Dialect dialect, List<RenameQuestion> questions) {
        return new MigrateReport(dialect, List.of(), List.of(), questions);
    }

    MigrateReport withQuestions(List<RenameQuestion> open) {
        return new MigrateReport(dialect, features, warnings, open);
    }

    /** Whether any feature has something to write. */
    public boolean hasChanges() {
        return features.stream().anyMatch(feature -> feature.status() == Status.GENERATED);
    }

    /** What became of a feature. */
    public enum Status {
        GENERATED,
        UP_TO_DATE,
        SKIPPED,
        PINNED,
        FAILED;

        /** As printed, for example {@code up-to-date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One feature.
     *
     * @param status {@code GENERATED} also when a dry run would have generated
     * @param plan what was planned; empty unless generated
     * @param scripts the scripts written, or that would have been
     * @param warnings why it was skipped, what was kept, and the like
     */
    public record FeatureOutcome(
            String feature,
            Status status,
            Optional<FeaturePlan> plan,
            List<WrittenScript> scripts,
            List<String> warnings) {
        public FeatureOutcome {
            scripts = List.copyOf(scripts);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One script.
     *
     * @param path where it is
     * @param forward whether it is the V script; false for the U script
     * @param statements how many statements it has
     * @param text its content
     */
    public record WrittenScript(String path, boolean forward, int statements, String text) {}
}
