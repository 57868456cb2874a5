package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one feature's new migration will do.
 *
 * @param feature the feature
 * @param message the user's words, or the feature's name
 * @param scripts its scripts in the order they will run, by ascending version; at least one
 * @param changes the changes in the order in which they begin, each with all that any script does for it; a statement
 *     that makes several changes is there for each of them
 * @param ownedAfter what the feature's scripts have created once these have run
 * @param sources the classes that asked for the changes, sorted
 * @param notes what a reviewer has to know beside that
 */
public record FeaturePlan(
        String feature,
        String message,
        List<PlannedScript> scripts,
        List<PlannedChange> changes,
        OwnedSchema ownedAfter,
        List<String> sources,
        List<ReviewNote> notes) {

    public FeaturePlan {
        scripts = List.copyOf(scripts);
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** A plan whose changes are those of its scripts, without notes. */
    public static FeaturePlan of(
            String feature, String message, List<PlannedScript> scripts, OwnedSchema ownedAfter, List<String> sources) {
        return new FeaturePlan(feature, message, scripts, changes(scripts), ownedAfter, sources, List.of());
    }

    public FeaturePlan withNotes(List<ReviewNote> newNotes) {
        return new FeaturePlan(feature, message, scripts, changes, ownedAfter, sources, newNotes);
    }

    /** The newest version. */
    public MigrationVersion version() {
        return scripts.get(scripts.size() - 1).version();
    }

    private static List<PlannedChange> changes(List<PlannedScript> scripts) {
        List<SchemaChange> order = new ArrayList<>();
        IdentityHashMap<SchemaChange, Set<Hazard>> hazards = new IdentityHashMap<>();
        IdentityHashMap<SchemaChange, List<String>> statements = new IdentityHashMap<>();
        for (PlannedScript script : scripts) {
            for (PlannedGroup group : script.up()) {
                Set<SchemaChange> inGroup = Collections.newSetFromMap(new IdentityHashMap<>());
                for (PlannedStep planned : group.steps()) {
                    SchemaChange origin = planned.step().origin();
                    if (hazards.putIfAbsent(origin, EnumSet.noneOf(Hazard.class)) == null) {
                        order.add(origin);
                    }
                    Objects.requireNonNull(hazards.get(origin)).addAll(planned.hazards());
                    if (inGroup.add(origin)) {
                        statements
                                .computeIfAbsent(origin, change -> new ArrayList<>())
                                .addAll(group.statements());
                    }
                }
            }
        }
        return order.stream()
                .map(change -> new PlannedChange(
                        change, hazards.getOrDefault(change, Set.of()), statements.getOrDefault(change, List.of())))
                .toList();
    }
}
