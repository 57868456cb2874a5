package io.splent.store.flyway;

import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StatementMark;
import java.sql.SQLException;

/** Remembers how far a script has come. The connection is not in auto-commit mode unless the script runs alone. */
interface Progress {

    /** Looks for, or creates, what is needed; called under the lock. */
    void prepare() throws SQLException;

    /** A script is about to run, or to go on. */
    ScriptProgress begun(ScriptRun run) throws SQLException;

    void starting(ScriptRun run, StatementMark statement) throws SQLException;

    void executed(ScriptRun run, StatementMark statement) throws SQLException;

    /** Called in the transaction that records the script as applied or undone. */
    void completed(ScriptRun run) throws SQLException;

    /** Called after the roll-back, in a transaction. */
    void failed(ScriptRun run, int statement, boolean refused, String reason) throws SQLException;
}
