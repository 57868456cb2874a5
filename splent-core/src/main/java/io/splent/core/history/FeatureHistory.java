package io.splent.core.history;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.ScriptFailure;
import io.splent.core.script.MigrationScript;
import java.util.List;
import java.util.Optional;

/**
 * Where one feature stands: its scripts on disk beside what was applied.
 *
 * @param feature the feature
 * @param state the verdict
 * @param applied what was applied, oldest first
 * @param pending the scripts still to be applied, oldest first
 * @param latest the newest version on disk or, for an orphan, in the history; empty when there is none
 * @param problem why scripts of this feature cannot be run, in one sentence; empty when they can
 * @param failure the error at which the last run of one of its scripts stopped; empty when there was none
 */
public record FeatureHistory(
        String feature,
        MigrationState state,
        List<AppliedMigration> applied,
        List<MigrationScript> pending,
        Optional<String> latest,
        Optional<HistoryProblem> problem,
        Optional<ScriptFailure> failure) {

    public FeatureHistory {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
    }

    /** The newest version that was applied completely; empty at base. */
    public Optional<String> appliedVersion() {
        return applied.stream()
                .filter(AppliedMigration::success)
                .reduce((earlier, later) -> later)
                .map(AppliedMigration::version);
    }
}
