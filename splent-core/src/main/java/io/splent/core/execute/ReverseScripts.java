package io.splent.core.execute;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.UnfinishedRun.Step;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationVersion;
import io.splent.schema.script.ScriptStatement;
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
    private final Optional<Replacement> replacement;

    /** Says how a feature is taken back as a whole whose reverse scripts are not complete. */
    @FunctionalInterface
    interface Replacement {
        List<ScriptStatement> of(String feature, MigrationDirectory directory, List<PreparedScript> forward);
    }

    /**
     * Takes what is given.
     *
     * @param history what is applied of a feature, oldest first
     * @param replacement for features whose reverse scripts are not complete; without it they are an error
     */
    ReverseScripts(
            ScriptPreparation preparation,
            Map<String, MigrationDirectory> directories,
            Function<String, List<AppliedMigration>> history,
            Optional<Replacement> replacement) {
        this.preparation = preparation;
        this.directories = directories;
        this.history = history;
        this.replacement = replacement;
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
            scripts.add(script(step, steps, newest, previous));
        }
        return Optional.of(scripts);
    }

    /** Which way a feature goes is decided by all that was set out to be taken back, not by what is left of it. */
    private PreparedScript script(Step step, List<Step> all, AppliedMigration applied, Optional<String> previous) {
        MigrationDirectory directory = directories.get(step.feature());
        List<MigrationVersion> going = all.stream()
                .filter(other -> other.feature().equals(step.feature()))
                .map(other -> new MigrationVersion(other.version()))
                .toList();
        if (directory == null || replacement.isEmpty() || isComplete(directory, going)) {
            return preparation.reverse(step.feature(), applied, directory, previous);
        }
        boolean first = going.get(0).compareTo(new MigrationVersion(step.version())) == 0;
        List<ScriptStatement> drops = first
                ? replacement.get().of(step.feature(), directory, forward(step.feature(), directory, going))
                : List.of();
        return preparation.dropping(step.feature(), applied, directory, previous, drops);
    }

    private static boolean isComplete(MigrationDirectory directory, List<MigrationVersion> going) {
        return going.stream().allMatch(version -> directory.reverseOf(version).isPresent());
    }

    private List<PreparedScript> forward(
            String feature, MigrationDirectory directory, List<MigrationVersion> versions) {
        return directory.forward().stream()
                .filter(script -> versions.stream().anyMatch(version -> version.compareTo(script.version()) == 0))
                .map(script -> preparation.forward(feature, script))
                .toList();
    }
}
