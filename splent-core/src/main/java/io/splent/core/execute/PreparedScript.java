package io.splent.core.execute;

import io.splent.api.store.ScriptRun;
import io.splent.core.script.MigrationScript;
import io.splent.schema.script.ScriptStatement;
import java.util.List;

/**
 * A script that is ready to run: read, checked and split.
 *
 * @param run what the store will record
 * @param script the file, forward or reverse
 * @param statements its statements in order
 */
public record PreparedScript(ScriptRun run, MigrationScript script, List<ScriptStatement> statements) {
    public PreparedScript {
        statements = List.copyOf(statements);
    }
}
