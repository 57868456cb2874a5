package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectRef;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.ChangeSequencer;
import io.splent.schema.sql.HazardAssessor;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a feature's share of a diff into a plan: ordered, reversed, judged and written as SQL. */
public final class Planner {

    private final ChangeSequencer sequencer;
    private final HazardAssessor hazards;
    private final SqlWriter writer;

    public Planner(DatabaseSupport support) {
        this.sequencer = support.sequencer();
        this.hazards = support.hazardAssessor();
        this.writer = support.sqlWriter(SchemaNames.own());
    }

    /**
     * Plans one feature.
     *
     * @param changes its share of the diff, in any order
     * @param owned what its scripts have created so far
     * @param origins who asked for what, for the script's header
     */
    public FeaturePlan plan(
            String feature,
            MigrationVersion version,
            String message,
            List<SchemaChange> changes,
            OwnedSchema owned,
            Map<ObjectRef, Origin> origins) {
        List<SchemaChange> up = sequencer.sequence(changes);
        List<SchemaChange> down = sequencer.reverse(changes);
        return new FeaturePlan(
                feature, version, message, planned(up), planned(down), owned.after(changes), sources(changes, origins));
    }

    private List<PlannedChange> planned(List<SchemaChange> changes) {
        Map<SchemaChange, Set<Hazard>> judged = hazards.assess(changes);
        return changes.stream()
                .map(change ->
                        new PlannedChange(change, judged.getOrDefault(change, Set.of()), writer.statements(change)))
                .toList();
    }

    private static List<String> sources(List<SchemaChange> changes, Map<ObjectRef, Origin> origins) {
        return changes.stream()
                .flatMap(change -> Stream.ofNullable(change.affectedTable())
                        .flatMap(table ->
                                Stream.of(ObjectRef.column(table, change.objectName()), ObjectRef.table(table))))
                .map(origins::get)
                .filter(Objects::nonNull)
                .map(Origin::className)
                .distinct()
                .sorted()
                .toList();
    }
}
