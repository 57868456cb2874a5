package io.splent.core.execute;

import io.splent.api.schema.Dialect;
import io.splent.api.store.UnfinishedRun;
import java.util.List;

/**
 * What a rollback or a reset will take back.
 *
 * @param databaseName what to type to confirm a reset
 * @param goal everything that is to be taken back, also what an earlier run has taken back already
 * @param scripts the reverse scripts in the order they will run: dependents first, newest first
 * @param resumed whether an earlier run of the same command has stopped on its way
 * @param losses the rows that will be gone
 */
public record RollbackPlan(
        Dialect dialect,
        String databaseName,
        UnfinishedRun goal,
        List<PreparedScript> scripts,
        boolean resumed,
        List<DataLoss> losses) {

    public RollbackPlan {
        scripts = List.copyOf(scripts);
        losses = List.copyOf(losses);
    }

    /** Whether there is nothing to do, not even to note that an earlier run has come to its end. */
    public boolean isEmpty() {
        return scripts.isEmpty() && !resumed;
    }
}
