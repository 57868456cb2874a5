package io.splent.core.execute;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.UnfinishedRun.Step;
import io.splent.core.script.MigrationDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the reverse scripts ready for what is to be taken back. */
final class ReverseScripts {

    private final ScriptPreparation preparation;
    private final Map<String, MigrationDirectory> directories;
    private final Function<String, List<AppliedMigration>> history;

    /** @param history what is applied of a feature, oldest first */
    ReverseScripts(
            ScriptPreparation preparation,
            Map<String, MigrationDirectory> directories,
            Function<String, List<AppliedMigration>> history) {
        this.preparation = preparation;
        this.directories = directories;
        this.history = history;
    }

    /**
     * The scripts for those steps that are still applied.
     *
     * @return empty when these are not the newest of their features: then the history has gone another way since
     * @throws io.splent.api.SplentException when a reverse script is missing or cannot be used
     */
    Optional<List<PreparedScript>> of(List<Step> steps) {
        Map<String, List<AppliedMigration>> left = new HashMap<>();
        List<PreparedScript> scripts = new ArrayList<>();
        for (Step step : steps) {
            List<AppliedMigration> applied =
                    left.computeIfAbsent(step.feature(), feature -> new ArrayList<>(history.apply(feature)));
            if (!applied.stream().map(AppliedMigration::version).toList().contains(step.version())) {
                continue;
            }
            AppliedMigration newest = applied.remove(applied.size() - 1);
            if (!newest.version().equals(step.version())) {
                return Optional.empty();
            }
            Optional<String> previous = applied.isEmpty()
                    ? Optional.empty()
                    : Optional.of(applied.get(applied.size() - 1).version());
            scripts.add(preparation.reverse(step.feature(), newest, directories.get(step.feature()), previous));
        }
        return Optional.of(scripts);
    }
}
