package io.splent.core.execute;

import io.splent.api.store.ScriptRun;
import io.splent.core.script.MigrationScript;
import io.splent.schema.script.ScriptStatement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script that is ready to run: read, checked and split.
 *
 * @param run what the store will record
 * @param script the file, forward or reverse
 * @param statements its statements in order
 */
public record PreparedScript(ScriptRun run, MigrationScript script, List<ScriptStatement> statements) {

    private static final Pattern IDEMPOTENT = Pattern.compile("(?m)^[ \\t]*--[ \\t]*splent:idempotent[ \\t]*\\r?$");

    public PreparedScript {
        statements = List.copyOf(statements);
    }

    /** Whether its author says that each of its statements may be repeated, by a line {@code -- splent:idempotent}. */
    boolean isIdempotent() {
        return IDEMPOTENT.matcher(script.text()).find();
    }
}
