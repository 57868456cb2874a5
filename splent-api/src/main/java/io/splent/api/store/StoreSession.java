package io.splent.api.store;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Holds the product-wide lock and records what the engine executes. Not thread-safe.
 *
 * <p>For each script the engine calls {@link #begin}, executes the statements on the target's connection telling
 * {@link #executed} after each, then calls {@link #complete}; or {@link #fail} when a statement or {@code complete}
 * itself throws. Where schema changes are transactional, all of it is one transaction; unless the script is not {@link
 * ScriptRun#transactional}: then the connection is in auto-commit mode while the statements run.
 *
 * @since 0.1
 */
public interface StoreSession extends AutoCloseable {

    /** The history as it is now that the lock is held. */
    MigrationHistory history() throws SQLException;

    /**
     * Prepares to record a script, and starts the transaction where there is one.
     *
     * @return how many of the script's statements are known to be done already, from an earlier run that stopped; the
     *     engine goes on with the next one
     * @throws SQLException when the database fails, or when the lock has been lost
     */
    int begin(ScriptRun run) throws SQLException;

    /**
     * Records that a statement has been executed.
     *
     * @param statement its 1-based number in the script
     */
    void executed(ScriptRun run, int statement) throws SQLException;

    /**
     * Records the script: a forward script enters the history, a reverse script takes its forward script out of it. The
     * central table follows in the same transaction, which is then committed.
     *
     * @param duration how long the statements took
     */
    void complete(ScriptRun run, Duration duration) throws SQLException;

    /**
     * Gives up a script: rolls back what can be rolled back. The history then tells the truth: nothing of the script
     * where schema changes are transactional, elsewhere a script that stopped midway if a statement took effect.
     *
     * @param statement the 1-based number of the statement that failed
     */
    void fail(ScriptRun run, int statement) throws SQLException;

    /** Keeps, and commits, what this run sets out to take back; what another run has set out to do is forgotten. */
    void remember(UnfinishedRun run) throws SQLException;

    /** Forgets, and commits, what this or an earlier run set out to take back: it is done, or not wanted any more. */
    void forget() throws SQLException;

    /** Releases the lock. Does not close the connection. */
    @Override
    void close() throws SQLException;
}
