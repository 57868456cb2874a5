package io.splent.api.store;

import java.util.List;
import java.util.Optional;

/**
 * How far an earlier run has come with a script.
 *
 * @param done the statements that are done, from the first on without a gap
 * @param started the statement behind them if it was started and its outcome was not recorded: the run ended in between
 * @since 0.1
 */
public record ScriptProgress(List<StatementMark> done, Optional<StatementMark> started) {

    /** No statement of the script has taken effect. */
    public static final ScriptProgress NONE = new ScriptProgress(List.of(), Optional.empty());

    public ScriptProgress {
        done = List.copyOf(done);
    }
}
