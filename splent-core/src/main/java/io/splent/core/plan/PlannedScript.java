package io.splent.core.plan;

import io.splent.core.script.MigrationVersion;
import io.splent.schema.sql.Stage;
import java.util.List;

/**
 * One forward script with its reverse.
 *
 * @param version its version
 * @param stage what kind of work it does
 * @param up what it does, in order
 * @param down what takes that back, in order
 */
public record PlannedScript(MigrationVersion version, Stage stage, List<PlannedGroup> up, List<PlannedGroup> down) {
    public PlannedScript {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }
}
