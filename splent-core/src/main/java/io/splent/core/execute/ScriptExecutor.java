package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.core.database.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Runs one script at a time on the session's connection, so that what runs and what is recorded commit together. */
public final class ScriptExecutor {

    private static final int ATTEMPTS = 6;
    private static final int LONGEST_PAUSE_MILLIS = 1000;

    private final Database database;
    private final StoreSession session;
    private final CommitOutcome outcome;
    private final List<Resolution> resolutions;

    /** @param resolutions what is known of statements that are in doubt */
    public ScriptExecutor(
            Database database, StoreSession session, CommitOutcome outcome, List<Resolution> resolutions) {
        this.database = database;
        this.session = session;
        this.outcome = outcome;
        this.resolutions = List.copyOf(resolutions);
    }

    /**
     * Runs a script to its end and records it. Somebody else's lock in the way is waited for by trying again.
     *
     * @throws SplentException when a statement fails; the history then tells what has been reached
     */
    public void run(PreparedScript script) {
        int attempts = 0;
        boolean done = false;
        while (!done) {
            attempts++;
            done = attempt(script, attempts == ATTEMPTS);
        }
    }

    /** Returns false when the script is to be tried again. */
    private boolean attempt(PreparedScript script, boolean last) {
        ScriptAttempt attempt =
                new ScriptAttempt(database.connection(), session, database.dialect(), script, resolutions);
        try {
            attempt.run();
            return true;
        } catch (SQLException e) {
            if (SqlFailures.isDisconnected(e)) {
                requireRecorded(attempt, script, e);
                return true;
            }
            SplentException failure = refused(attempt, script, e);
            giveUp(attempt, reason(e), failure);
            if (last || !SqlFailures.isLockedOut(e)) {
                throw failure;
            }
            pause(failure);
            return false;
        } catch (SplentException e) {
            rollBack(e);
            throw e;
        }
    }

    /** When the reply to the last commit is lost, the script may be applied all the same. */
    private void requireRecorded(ScriptAttempt attempt, PreparedScript script, SQLException cause) {
        boolean recording = attempt.current() > script.statements().size();
        Optional<Boolean> recorded = recording ? outcome.isRecorded(script.run()) : Optional.of(false);
        if (!recorded.equals(Optional.of(true))) {
            throw new SplentException(
                    ErrorCode.CONNECTION_FAILED,
                    "%s: the connection broke at %s of %s (%s). %s"
                            .formatted(
                                    script.run().feature(),
                                    where(attempt, script),
                                    script.script().fileName(),
                                    reason(cause),
                                    recorded.isEmpty()
                                            ? "Whether it was recorded is not known."
                                            : whatIsDone(attempt, script)),
                    attempt.place(attempt.current()).withSqlState(cause.getSQLState()),
                    "Check that the database can be reached, then run the same command again: it continues safely.",
                    cause);
        }
    }

    private SplentException refused(ScriptAttempt attempt, PreparedScript script, SQLException cause) {
        return MissingPrivilege.explain(
                new SplentException(
                        ErrorCode.SQL_FAILED,
                        "%s: %s failed at %s: %s %s"
                                .formatted(
                                        script.run().feature(),
                                        script.script().fileName(),
                                        where(attempt, script),
                                        reason(cause),
                                        whatIsDone(attempt, script)),
                        attempt.place(attempt.current()).withSqlState(cause.getSQLState()),
                        remedy(cause),
                        cause),
                database);
    }

    private static String remedy(SQLException cause) {
        return SqlFailures.isCancelled(cause)
                ? "Find out what it waits for, or raise statement_timeout under [migrations] in splent.toml; then run the same"
                        + " command again: it continues safely."
                : "Correct the cause, then run the same command again: it continues safely.";
    }

    private String reason(SQLException cause) {
        return FailureReason.of(cause, database.password());
    }

    private static String where(ScriptAttempt attempt, PreparedScript script) {
        int number = attempt.current();
        int all = script.statements().size();
        return number >= 1 && number <= all ? "statement " + number + " of " + all : "recording the script";
    }

    private String whatIsDone(ScriptAttempt attempt, PreparedScript script) {
        ScriptRun run = script.run();
        int done = Math.max(0, attempt.current() - 1);
        if (database.dialect().isDdlTransactional() && run.transactional()) {
            return "(Nothing of this script is applied.)";
        }
        if (!attempt.isRefused() && attempt.current() <= script.statements().size()) {
            return "(Whether statement " + attempt.current() + " took effect is found out by the next run.)";
        }
        if (done == 0) {
            return "(Nothing of this script is applied.)";
        }
        return done == 1
                ? "(Statement 1 is done and will not be repeated.)"
                : "(Statements 1 to " + done + " are done and will not be repeated.)";
    }

    private static void giveUp(ScriptAttempt attempt, String reason, SplentException failure) {
        try {
            attempt.giveUp(reason);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void rollBack(SplentException cause) {
        try {
            if (!database.connection().getAutoCommit()) {
                database.connection().rollback();
                database.connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** As long as it takes others to finish, and never in step with others that wait too. */
    private static void pause(SplentException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS / 4, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
