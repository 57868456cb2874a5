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
 * <p>A statement that commits by itself, because it changes the schema where that is not transactional or because the
 * script is not, is announced by {@link #starting}. When a run ends between such a statement and {@code executed}, the
 * next {@code begin} tells so, and the engine decides from what it finds in the database. Other statements are committed
 * together with their mark.
 *
 * @since 0.1
 */
public interface StoreSession extends AutoCloseable {

    /** The history as it is now that the lock is held. */
    MigrationHistory history() throws SQLException;

    /**
     * Prepares to record a script, and starts the transaction where there is one.
     *
     * @return how far an earlier run has come that stopped; the engine goes on from there
     * @throws SQLException when the database fails
     * @throws io.splent.api.SplentException with {@code SERVER_REFUSED} when the lock has been lost
     */
    ScriptProgress begin(ScriptRun run) throws SQLException;

    /** Records, and commits, that a statement is about to be executed that commits by itself. */
    void starting(ScriptRun run, StatementMark statement) throws SQLException;

    /** Records that a statement has been executed. */
    void executed(ScriptRun run, StatementMark statement) throws SQLException;

    /**
     * Records the script: a forward script enters the history, a reverse script takes its forward script out of it. The
     * central table follows in the same transaction, which is then committed.
     *
     * @param duration how long the statements took
     */
    void complete(ScriptRun run, Duration duration) throws SQLException;

    /**
     * Gives up a script because the database has refused a statement, or the record: rolls back what can be rolled back.
     * The history then tells the truth: nothing of the script where schema changes are transactional, elsewhere a script
     * that stopped midway if a statement took effect. The reason is kept until a run of the feature comes further.
     *
     * @param statement the 1-based number of the statement that the script had come to
     * @param refused whether the database has refused that statement, so that it did not take effect. Otherwise something
     *     beside it failed, its record for example, and no more is known of it than before
     * @param reason what the database said
     */
    void fail(ScriptRun run, int statement, boolean refused, String reason) throws SQLException;

    /** Keeps, and commits, what this run sets out to take back; what another run has set out to do is forgotten. */
    void remember(UnfinishedRun run) throws SQLException;

    /** Forgets, and commits, what this or an earlier run set out to take back: it is done, or not wanted any more. */
    void forget() throws SQLException;

    /** Releases the lock. Does not close the connection. */
    @Override
    void close() throws SQLException;
}
