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
                .flatMap(object ->
                        drift.of(object.getKey()).stream().map(found -> new ReviewNote(note(found), object.getValue())))
                .toList();
    }

    private String note(Drift found) {
        String object = ChangeLabel.shown(found.object(), dialect);
        return switch (found.effect()) {
            case GONE -> "repairs drift: " + object + " was removed from the database by hand";
            case CHANGED -> "repairs drift: " + object + " was changed in the database by hand: " + found.detail();
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
                .filter(found -> !different.contains(found.object()))
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
