package io.splent.core.plan;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.sql.ChangeStager;
import io.splent.schema.sql.ExistingRows;
import io.splent.schema.sql.HazardAssessor;
import io.splent.schema.sql.SchemaNames;
import io.splent.schema.sql.SqlWriter;
import io.splent.schema.sql.StagedChanges;
import io.splent.schema.sql.Step;
import io.splent.schema.sql.StepGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a feature's share of a diff into a plan: divided into scripts, ordered, reversed, judged and written as SQL. */
public final class Planner {

    private final ChangeStager stager;
    private final HazardAssessor hazards;
    private final SqlWriter writer;
    private final ExistingRows rows;

    /** @param rows what is known of the rows that are there */
    public Planner(DatabaseSupport support, ExistingRows rows) {
        this.stager = support.stager();
        this.hazards = support.hazardAssessor();
        this.writer = support.sqlWriter(SchemaNames.own());
        this.rows = rows;
    }

    /**
     * Plans one feature.
     *
     * @param version the version of the first script; those of the others follow
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
        List<PlannedScript> scripts = new ArrayList<>();
        MigrationVersion next = version;
        for (StagedChanges staged : stager.stages(changes, rows)) {
            scripts.add(new PlannedScript(next, staged.stage(), planned(staged.up()), planned(staged.down())));
            next = next.following();
        }
        return FeaturePlan.of(feature, message, scripts, owned.after(changes, version), sources(changes, origins));
    }

    private List<PlannedGroup> planned(List<StepGroup> groups) {
        List<SchemaChange> script = groups.stream()
                .flatMap(group -> group.steps().stream())
                .map(Step::change)
                .toList();
        Set<ObjectName> created = HazardAssessor.created(script);
        return groups.stream()
                .map(group -> new PlannedGroup(
                        group.steps().stream()
                                .map(step -> new PlannedStep(step, hazards.assess(step, created), notes(step, script)))
                                .toList(),
                        writer.statements(group)))
                .toList();
    }

    /** Nobody but the reviewer knows what the rows that are there should hold. */
    private List<String> notes(Step step, List<SchemaChange> script) {
        if (step.form() == Step.Form.TIGHTENING && step.fill() == null) {
            return List.of(
                    "TODO: rows without a value make what follows fail. Give them one first, for example:",
                    "  " + writer.fillIn(step, "...") + ";",
                    "or have it written: splent db:migrate --backfill TABLE.COLUMN=EXPRESSION");
        }
        if (step.form() == Step.Form.MAPPED) {
            return List.of("The reverse script cannot make the old values again: with rows it fails.");
        }
        if (step.form() == Step.Form.DEFAULT_LATER) {
            return List.of("Rows that are there get no value: the default would give all of them the same one.");
        }
        boolean looksAtRows = step.form() == Step.Form.PLAIN || step.form() == Step.Form.VALIDATION;
        ObjectName table = step.change().affectedTable();
        return looksAtRows && table != null && rows.areIn(table)
                ? writer.rowsInTheWay(step.change(), script).stream()
                        .map(query -> "Fails if there are such rows: " + query + ";")
                        .toList()
                : List.of();
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
