package io.splent.store.flyway;

import io.splent.api.store.ScriptRun;
import java.sql.SQLException;

/** Remembers how far a script has come. All methods run inside a transaction. */
interface Progress {

    /** Creates what is needed; called under the lock. */
    void prepare() throws SQLException;

    /**
     * A script is about to run, or to go on.
     *
     * @return how many of its statements are done
     */
    int begun(ScriptRun run) throws SQLException;

    void executed(ScriptRun run, int statement) throws SQLException;

    /** Called in the transaction that records the script as applied or undone. */
    void completed(ScriptRun run) throws SQLException;

    /** Called after the roll-back. */
    void failed(ScriptRun run, int statement) throws SQLException;
}
