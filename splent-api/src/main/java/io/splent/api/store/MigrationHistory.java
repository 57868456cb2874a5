package io.splent.api.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been applied, per feature.
 *
 * @param applied for each feature that has a history, its migrations, oldest first. Features that are not part of the
 *     product but have a history in the database are included
 * @param central for each feature in the central table, its newest applied version; empty at base
 * @param unfinished what an earlier run has not finished taking back; empty when there is no such run
 * @param failures for each feature whose last run stopped at an error, that error
 * @since 0.1
 */
public record MigrationHistory(
        Map<String, List<AppliedMigration>> applied,
        Map<String, Optional<String>> central,
        Optional<UnfinishedRun> unfinished,
        Map<String, ScriptFailure> failures) {

    /** Nothing was ever applied. */
    public static final MigrationHistory EMPTY = new MigrationHistory(Map.of(), Map.of());

    /** A history that no run has left in the middle of its work. */
    public MigrationHistory(Map<String, List<AppliedMigration>> applied, Map<String, Optional<String>> central) {
        this(applied, central, Optional.empty(), Map.of());
    }

    public MigrationHistory {
        Map<String, List<AppliedMigration>> copy = new LinkedHashMap<>();
        applied.forEach((feature, migrations) -> copy.put(feature, List.copyOf(migrations)));
        applied = Collections.unmodifiableMap(copy);
        central = Collections.unmodifiableMap(new LinkedHashMap<>(central));
        failures = Map.copyOf(failures);
    }

    /** The migrations of one feature, oldest first; empty when there are none. */
    public List<AppliedMigration> of(String feature) {
        return applied.getOrDefault(feature, List.of());
    }
}
