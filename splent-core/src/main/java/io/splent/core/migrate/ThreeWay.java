package io.splent.core.migrate;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectRef;
import io.splent.core.drift.Drift;
import io.splent.core.drift.DriftReport;
import io.splent.core.drift.FeatureDrift;
import io.splent.core.drift.ObjectChange;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.core.plan.ReviewNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the entities changed from what somebody changed in the database behind the back of the scripts. */
final class ThreeWay {

    private final DriftReport drift;
    private final Dialect dialect;

    ThreeWay(DriftReport drift, Dialect dialect) {
        this.drift = drift;
        this.dialect = dialect;
    }

    /** The plan with a note for every object in it that has drifted. */
    MigrationPlan noted(MigrationPlan plan) {
        return new MigrationPlan(
                plan.dialect(),
                plan.features().stream()
                        .map(feature -> feature.withNotes(notes(feature)))
                        .toList());
    }

    private List<ReviewNote> notes(FeaturePlan feature) {
        Map<ObjectRef, List<SchemaChange>> changes = new LinkedHashMap<>();
        for (PlannedChange planned : feature.changes()) {
            ObjectChange.of(planned.change())
                    .ifPresent(of -> changes.computeIfAbsent(of.object(), object -> new ArrayList<>())
                            .add(planned.change()));
        }
        return changes.entrySet().stream()
                .flatMap(object -> drift.of(object.getKey()).stream()
                        .flatMap(found -> notes(found, stays(object.getValue())))
                        .map(text -> new ReviewNote(text, object.getValue())))
                .toList();
    }

    private static boolean stays(List<SchemaChange> changes) {
        return changes.stream()
                .flatMap(change -> ObjectChange.of(change).stream())
                .anyMatch(change -> change.after() != null);
    }

    /** @param stays whether the plan leaves the object there, in whatever form */
    private Stream<String> notes(Drift found, boolean stays) {
        String object = ChangeLabel.shown(found.object(), dialect);
        Stream<String> repaired = found.isOfOptionsOnly() ? Stream.empty() : Stream.of(repair(found, object));
        Stream<String> kept = found.options().isEmpty() || !stays
                ? Stream.empty()
                : Stream.of("keeps what was changed in the database by hand: " + object + ": " + found.options());
        return Stream.concat(repaired, kept);
    }

    private static String repair(Drift found, String object) {
        return switch (found.effect()) {
            case GONE -> "repairs drift: " + object + " was removed from the database by hand";
            case CHANGED -> "repairs drift: " + object + " was changed in the database by hand: " + found.definition();
            case ADDED -> "repairs drift: " + object + " was added to the database by hand";
        };
    }

    /**
     * What somebody did by hand that the entities now say too. Nothing has to be done here, and no script will do it
     * elsewhere.
     *
     * @param diff everything that differs between entities and database
     * @param features whose scripts are being written
     */
    Optional<String> doneByHand(SchemaDiff diff, Set<String> features) {
        if (diff.desired() == null) {
            return Optional.empty();
        }
        Set<ObjectRef> different = diff.changes().stream()
                .flatMap(change -> ObjectChange.of(change).stream())
                .map(ObjectChange::object)
                .collect(Collectors.toSet());
        String done = drift.features().stream()
                .filter(feature -> features.contains(feature.feature()))
                .map(FeatureDrift::differences)
                .flatMap(List::stream)
                .filter(found -> !found.isOfOptionsOnly() && !different.contains(found.object()))
                .map(found -> ChangeLabel.shown(found.object(), dialect) + " ("
                        + found.effect().id() + ")")
                .collect(Collectors.joining(", "));
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Done here by hand, and as the entities want it, but by no script, so that other databases"
                                + " will not have it: " + done
                                + ". See db:status --drift; a blank script: db:migrate FEATURE"
                                + " --empty.");
    }
}
