package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one feature's new migration will do.
 *
 * @param feature the feature
 * @param message the user's words, or the feature's name
 * @param scripts its scripts in the order they will run, by ascending version; at least one
 * @param ownedAfter what the feature's scripts have created once these have run
 * @param sources the classes that asked for the changes, sorted
 * @param notes what a reviewer has to know beside that, one sentence each
 */
public record FeaturePlan(
        String feature,
        String message,
        List<PlannedScript> scripts,
        OwnedSchema ownedAfter,
        List<String> sources,
        List<String> notes) {

    public FeaturePlan {
        scripts = List.copyOf(scripts);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    public FeaturePlan withNotes(List<String> newNotes) {
        return new FeaturePlan(feature, message, scripts, ownedAfter, sources, newNotes);
    }

    /** The newest version. */
    public MigrationVersion version() {
        return scripts.get(scripts.size() - 1).version();
    }

    /**
     * The changes in the order in which they begin, each with all that any script does for it. A statement that makes
     * several changes is there for each of them.
     */
    public List<PlannedChange> changes() {
        Map<SchemaChange, Set<Hazard>> hazards = new LinkedHashMap<>();
        Map<SchemaChange, List<String>> statements = new LinkedHashMap<>();
        for (PlannedScript script : scripts) {
            for (PlannedGroup group : script.up()) {
                for (PlannedStep planned : group.steps()) {
                    hazards.computeIfAbsent(planned.step().origin(), change -> EnumSet.noneOf(Hazard.class))
                            .addAll(planned.hazards());
                }
                group.steps().stream()
                        .map(planned -> planned.step().origin())
                        .distinct()
                        .forEach(origin -> statements
                                .computeIfAbsent(origin, change -> new ArrayList<>())
                                .addAll(group.statements()));
            }
        }
        return hazards.entrySet().stream()
                .map(change -> new PlannedChange(
                        change.getKey(), change.getValue(), statements.getOrDefault(change.getKey(), List.of())))
                .toList();
    }
}
