package io.splent.core.history;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.MigrationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares scripts with history, feature by feature. This is where it is decided whether scripts are safe to run. */
public final class HistoryCheck {

    private final MigrationStore store;

    /** @param store whose checksum rule applies */
    public HistoryCheck(MigrationStore store) {
        this.store = store;
    }

    /** Where a feature of the product stands. */
    public FeatureHistory check(String feature, Optional<MigrationDirectory> directory, MigrationHistory history) {
        List<AppliedMigration> applied = history.of(feature);
        List<MigrationScript> scripts =
                directory.map(MigrationDirectory::forward).orElse(List.of());
        Map<MigrationVersion, MigrationScript> byVersion = scripts.stream()
                .collect(Collectors.toMap(MigrationScript::version, Function.identity(), (a, b) -> a, TreeMap::new));
        List<MigrationScript> pending = pending(scripts, applied);
        Optional<String> recorded = history.central().getOrDefault(feature, Optional.empty());
        HistoryProblem problem = applied.isEmpty() && recorded.isPresent()
                ? lost(feature, recorded.get())
                : problem(feature, byVersion, applied, pending);
        return new FeatureHistory(
                feature,
                state(scripts, applied, pending, problem),
                applied,
                pending,
                scripts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(scripts.get(scripts.size() - 1).version().text()),
                Optional.ofNullable(problem),
                Optional.ofNullable(history.failures().get(feature)));
    }

    /** The features that have a history in the database but are not among those of the product, sorted. */
    public static List<FeatureHistory> orphans(List<String> product, MigrationHistory history) {
        List<FeatureHistory> orphans = new ArrayList<>();
        history.applied().keySet().stream()
                .filter(feature -> !product.contains(feature))
                .sorted()
                .forEach(feature -> orphans.add(orphan(feature, history)));
        return orphans.stream().filter(orphan -> !orphan.applied().isEmpty()).toList();
    }

    private static FeatureHistory orphan(String feature, MigrationHistory history) {
        List<AppliedMigration> applied = history.of(feature);
        Optional<String> latest = applied.stream().reduce((a, b) -> b).map(AppliedMigration::version);
        return new FeatureHistory(
                feature,
                MigrationState.ORPHAN,
                applied,
                List.of(),
                latest,
                Optional.empty(),
                Optional.ofNullable(history.failures().get(feature)));
    }

    private static List<MigrationScript> pending(List<MigrationScript> scripts, List<AppliedMigration> applied) {
        return scripts.stream()
                .filter(script -> applied.stream()
                        .noneMatch(migration -> migration.success()
                                && new MigrationVersion(migration.version()).compareTo(script.version()) == 0))
                .toList();
    }

    private static MigrationState state(
            List<MigrationScript> scripts,
            List<AppliedMigration> applied,
            List<MigrationScript> pending,
            @Nullable HistoryProblem problem) {
        if (problem != null && problem.code() == ErrorCode.SCRIPT_CHANGED) {
            return MigrationState.CHANGED;
        }
        if (problem != null && problem.code() == ErrorCode.SCRIPT_MISSING) {
            return MigrationState.MISSING;
        }
        if (applied.stream().anyMatch(migration -> !migration.success())) {
            return MigrationState.PARTIAL;
        }
        if (scripts.isEmpty()) {
            return MigrationState.NONE;
        }
        if (pending.isEmpty()) {
            return MigrationState.SYNCED;
        }
        return applied.isEmpty() ? MigrationState.NOT_APPLIED : MigrationState.PENDING;
    }

    private @Nullable HistoryProblem problem(
            String feature,
            Map<MigrationVersion, MigrationScript> scripts,
            List<AppliedMigration> applied,
            List<MigrationScript> pending) {
        MigrationVersion newest = null;
        for (AppliedMigration migration : applied) {
            MigrationVersion version = new MigrationVersion(migration.version());
            MigrationScript script = scripts.get(version);
            if (script == null) {
                return scripts.keySet().stream().allMatch(known -> known.compareTo(version) < 0)
                        ? newer(feature, migration)
                        : missing(feature, migration);
            }
            if (migration.success() && isChanged(migration, script)) {
                return changed(feature, migration, script);
            }
            newest = newest == null || version.compareTo(newest) > 0 ? version : newest;
        }
        for (MigrationScript script : pending) {
            if (newest != null && script.version().compareTo(newest) < 0) {
                return outOfOrder(feature, script, newest);
            }
        }
        return null;
    }

    private static HistoryProblem lost(String feature, String version) {
        return new HistoryProblem(
                ErrorCode.HISTORY_INCONSISTENT,
                "splent_migrations says that " + feature + " is at " + version + ", but its history is gone.",
                ErrorLocation.ofFeature(feature),
                "If its tables are there: splent db:baseline " + feature + ". If not, in the database:"
                        + " DELETE FROM splent_migrations WHERE feature = '" + feature + "';");
    }

    private boolean isChanged(AppliedMigration migration, MigrationScript script) {
        return migration.checksum() != null && !Objects.equals(migration.checksum(), store.checksum(script.text()));
    }

    private static HistoryProblem missing(String feature, AppliedMigration migration) {
        return new HistoryProblem(
                ErrorCode.SCRIPT_MISSING,
                "The script " + migration.script() + " of " + feature
                        + " has been applied to this database but is not on disk.",
                new ErrorLocation(feature, migration.script(), null, null, null, null),
                "Restore it from version control, or update the feature to the version the database is at.");
    }

    /** Nothing on disk is as new: more likely the code is old than the file lost. */
    private static HistoryProblem newer(String feature, AppliedMigration migration) {
        return new HistoryProblem(
                ErrorCode.SCRIPT_MISSING,
                "The database is newer than the code: " + migration.script() + " of " + feature
                        + " has been applied but is not on disk.",
                new ErrorLocation(feature, migration.script(), null, null, null, null),
                "Update the feature to the version the database is at, or restore the script from version control.");
    }

    private HistoryProblem changed(String feature, AppliedMigration migration, MigrationScript script) {
        return new HistoryProblem(
                ErrorCode.SCRIPT_CHANGED,
                "The script " + script.fileName() + " of " + feature
                        + " was edited after it had been applied (checksum " + migration.checksum() + " then, "
                        + store.checksum(script.text()) + " now).",
                new ErrorLocation(feature, script.path(), null, null, null, null),
                "See what was edited: git log -p -- " + script.path()
                        + ". Restore the script and put the change into a new migration.");
    }

    private static HistoryProblem outOfOrder(String feature, MigrationScript script, MigrationVersion newest) {
        return new HistoryProblem(
                ErrorCode.SCRIPT_OUT_OF_ORDER,
                "The script " + script.fileName() + " of " + feature + " is older than " + newest
                        + ", which has been applied already.",
                new ErrorLocation(feature, script.path(), null, null, null, null),
                "Rename it (and its U script) to a version above " + newest + ".");
    }
}
