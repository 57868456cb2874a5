package io.splent.core.plan;

import io.splent.api.change.Hazard;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Dialect;
import io.splent.schema.sql.SqlWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the scripts of a plan in a scratch schema that holds sample rows. Used once. */
final class Rehearsal {

    private final Scratch scratch;
    private final SqlWriter writer;
    private final SampleData sample;
    private final Dialect dialect;
    private final List<String> surprises = new ArrayList<>();

    Rehearsal(Scratch scratch, SqlWriter writer, SampleData sample, Dialect dialect) {
        this.scratch = scratch;
        this.writer = writer;
        this.sample = sample;
        this.dialect = dialect;
    }

    /** Runs all forward scripts in their order. */
    void forward(MigrationPlan plan) {
        for (FeaturePlan feature : plan.features()) {
            for (PlannedScript script : feature.scripts()) {
                run(feature, script.up(), "forward");
            }
        }
    }

    /** Runs all reverse scripts, the newest first. */
    void back(MigrationPlan plan) {
        for (int i = plan.features().size() - 1; i >= 0; i--) {
            FeaturePlan feature = plan.features().get(i);
            for (int k = feature.scripts().size() - 1; k >= 0; k--) {
                run(feature, feature.scripts().get(k).down(), "reverse");
            }
        }
    }

    /** The changes that failed because there were rows, although no hazard had said so. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void run(FeaturePlan feature, List<PlannedGroup> groups, String word) {
        for (PlannedGroup planned : groups) {
            planned.steps().forEach(step -> sample.complete(step.step(), writer));
            for (String statement : writer.rehearsal(planned.group())) {
                run(feature, planned, statement, word);
            }
        }
    }

    private void run(FeaturePlan feature, PlannedGroup planned, String statement, String word) {
        try {
            scratch.execute(statement);
        } catch (SQLException withRows) {
            if (!sample.withdraw()) {
                throw failed(feature, statement, word, withRows);
            }
            try {
                scratch.execute(statement);
            } catch (SQLException withoutRows) {
                throw failed(feature, statement, word, withoutRows);
            }
            boolean announced =
                    planned.steps().stream().anyMatch(step -> step.hazards().contains(Hazard.MAY_FAIL_ON_DATA));
            if (!announced) {
                surprises.add(feature.feature() + ": " + label(planned) + " works on an empty table only: "
                        + MigrationProof.firstLine(withRows));
            }
        }
    }

    private String label(PlannedGroup planned) {
        return planned.steps().stream()
                .map(step -> ChangeLabel.of(step.step().origin(), dialect).toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static RuntimeException failed(FeaturePlan feature, String statement, String word, SQLException cause) {
        return MigrationProof.unproven(
                "The " + word + " script of " + feature.feature()
                        + " fails in the scratch schema, nothing was written: " + MigrationProof.firstLine(cause)
                        + " in: " + statement,
                feature.feature(),
                cause);
    }
}
