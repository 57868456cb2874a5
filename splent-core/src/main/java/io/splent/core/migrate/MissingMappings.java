package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.SchemaChange;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import io.splent.core.plan.PlannedStep;
import io.splent.schema.sql.ExistingRows;
import io.splent.schema.sql.Identifiers;
import io.splent.schema.sql.Step;
import io.splent.schema.sql.ValueMapping;
import java.util.List;
import java.util.Optional;

/**
 * Finds rows that hold numbers where there will be labels, or the other way round: nobody but the user can say which is which.
 */
final class MissingMappings {

    private final ExistingRows rows;
    private final Identifiers identifiers;

    MissingMappings(ExistingRows rows, Identifiers identifiers) {
        this.rows = rows;
        this.identifiers = identifiers;
    }

    /** Refuses the plan when it has such a column and no expression for it; the message prints what to type. */
    void refuse(MigrationPlan plan) {
        for (FeaturePlan feature : plan.features()) {
            List<SchemaChange> changes =
                    feature.changes().stream().map(PlannedChange::change).toList();
            feature.scripts().stream()
                    .flatMap(script -> script.up().stream())
                    .flatMap(group -> group.steps().stream())
                    .map(PlannedStep::step)
                    .filter(step -> step.form() != Step.Form.MAPPED)
                    .map(Step::origin)
                    .filter(AlterColumn.class::isInstance)
                    .map(AlterColumn.class::cast)
                    .filter(alter -> rows.areIn(alter.tableName()))
                    .forEach(alter -> refuse(feature.feature(), alter, ValueMapping.of(alter, changes)));
        }
    }

    private void refuse(String feature, AlterColumn alter, Optional<ValueMapping> missing) {
        if (missing.isEmpty()) {
            return;
        }
        String column = identifiers.display(alter.after().name());
        String path = identifiers.display(alter.tableName().name()) + "." + column;
        boolean toLabels = missing.get().toLabels();
        throw new SplentException(
                ErrorCode.HAZARD_REFUSED,
                "Refused, nothing was written: " + path + " holds " + (toLabels ? "numbers" : "labels")
                        + " and is to hold " + (toLabels ? "labels" : "numbers")
                        + ", and nothing says which number is which label.",
                ErrorLocation.ofFeature(feature),
                "Say it and run again: splent db:migrate --backfill \"" + path + "="
                        + missing.get().example(identifiers.sql(alter.after().name())) + "\"");
    }
}
