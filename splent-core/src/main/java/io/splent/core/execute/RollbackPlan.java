package io.splent.core.execute;

import io.splent.api.schema.Dialect;
import java.util.List;

/**
 * What a rollback will take back.
 *
 * @param scripts the reverse scripts in the order they will run: dependents first, newest first
 * @param databaseName what to type to confirm a reset
 */
public record RollbackPlan(Dialect dialect, String databaseName, List<PreparedScript> scripts) {
    public RollbackPlan {
        scripts = List.copyOf(scripts);
    }

    public boolean isEmpty() {
        return scripts.isEmpty();
    }
}
