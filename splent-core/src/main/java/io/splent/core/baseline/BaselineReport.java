package io.splent.core.baseline;

import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.core.drift.Drift;
import io.splent.core.script.MigrationScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code db:baseline} found and recorded.
 *
 * @param features in dependency order
 * @param warnings about the run as a whole
 * @param failure why nothing, or not everything, was recorded; empty when all was
 */
public record BaselineReport(
        Dialect dialect, List<FeatureBaseline> features, List<String> warnings, Optional<SplentException> failure) {

    public BaselineReport {
        features = List.copyOf(features);
        warnings = List.copyOf(warnings);
    }

    /** What became of a feature. */
    public enum Status {
        /** Its scripts are recorded as applied; in a dry run they would be. */
        BASELINED,
        /** Everything was recorded before. */
        UP_TO_DATE,
        /** It can have no scripts, or needs none. */
        SKIPPED,
        /** The database holds something else than the scripts would make. */
        DIFFERS,
        /** Nothing is wrong with it, but it was not recorded, since something is with another feature. */
        NOT_REACHED;

        /** As printed, for example {@code up-to-date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One feature.
     *
     * @param scripts the scripts that were, or in a dry run would be, recorded
     * @param written the paths of the files that were, or would be, written, reverse scripts among them
     * @param differences what the scripts would have made otherwise
     * @param kept what others have added to the feature's tables; it stays and is nobody's
     * @param notes what was not looked at, why it was skipped, and the like
     */
    public record FeatureBaseline(
            String feature,
            Status status,
            List<MigrationScript> scripts,
            List<String> written,
            List<Difference> differences,
            List<Difference> kept,
            List<String> notes) {
        public FeatureBaseline {
            scripts = List.copyOf(scripts);
            written = List.copyOf(written);
            differences = List.copyOf(differences);
            kept = List.copyOf(kept);
            notes = List.copyOf(notes);
        }

        FeatureBaseline withStatus(Status other) {
            return new FeatureBaseline(feature, other, scripts, written, differences, kept, notes);
        }
    }

    /**
     * An object that is otherwise than scripts would make it.
     *
     * @param effect what became of it, as seen from the scripts
     * @param kind for example {@code foreign-key} or {@code view}
     * @param object as the user would type it
     * @param detail what exactly, in the database's words
     */
    public record Difference(Drift.Effect effect, String kind, String object, String detail) {}
}
