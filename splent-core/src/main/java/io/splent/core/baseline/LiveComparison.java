package io.splent.core.baseline;

import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.baseline.BaselineReport.Difference;
import io.splent.core.drift.Drift;
import io.splent.core.drift.Drift.Effect;
import io.splent.core.drift.DriftDivider;
import io.splent.core.drift.MadeSchema;
import io.splent.core.plan.ChangeLabel;
import io.splent.schema.DatabaseSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what scripts make with what a database holds. */
final class LiveComparison {

    private final DatabaseSupport support;
    private final ScriptReplay.Result made;
    private final SchemaSnapshot live;

    LiveComparison(DatabaseSupport support, ScriptReplay.Result made, SchemaSnapshot live) {
        this.support = support;
        this.made = made;
        this.live = live;
    }

    /**
     * By feature everything that is gone, is otherwise, or was added to a table of the feature. Options set by hand stand in
     * nobody's way.
     */
    Map<String, List<Difference>> differences() {
        Map<String, List<Difference>> differences = new LinkedHashMap<>();
        MadeSchema schema = made.made();
        SchemaSnapshot wanted = support.comparator().keepingOptions(schema.snapshot(), live);
        new DriftDivider(support.identifiers())
                .divide(support.comparator().differences(wanted, live), schema, true)
                .forEach((feature, drifts) -> drifts.forEach(drift -> add(differences, feature, difference(drift))));
        support.comparator()
                .adoptingNames(schema.snapshot(), live)
                .renamed()
                .forEach((ours, theirs) ->
                        maker(ours).ifPresent(feature -> add(differences, feature, renamed(ours, theirs))));
        made.others().forEach((other, feature) -> {
            if (!live.others().contains(other)) {
                String object = ChangeLabel.shown(other.name(), support.dialect());
                add(differences, feature, new Difference(Effect.GONE, other.kind(), object, ""));
            }
        });
        return differences;
    }

    private static void add(Map<String, List<Difference>> differences, String feature, Difference difference) {
        differences.computeIfAbsent(feature, name -> new ArrayList<>()).add(difference);
    }

    private Optional<String> maker(ObjectRef object) {
        Map<ObjectRef, String> makers = made.made().makers();
        return Optional.ofNullable(makers.get(object))
                .or(() -> Optional.ofNullable(makers.get(ObjectRef.table(object.container()))));
    }

    private Difference difference(Drift drift) {
        return difference(drift.effect(), drift.object(), drift.detail());
    }

    /** A later script that drops or changes it would look for it under the scripts' name. */
    private Difference renamed(ObjectRef ours, ObjectRef theirs) {
        return difference(
                Effect.CHANGED, ours, "is called " + support.identifiers().display(theirs.name()) + " here");
    }

    private Difference difference(Effect effect, ObjectRef object, String detail) {
        return new Difference(effect, ChangeLabel.kind(object), ChangeLabel.path(object, support.dialect()), detail);
    }
}
