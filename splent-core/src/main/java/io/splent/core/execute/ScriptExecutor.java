package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.schema.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Runs one script at a time on the session's connection, so that what runs and what is recorded commit together. */
final class ScriptExecutor {

    private final Connection connection;
    private final StoreSession session;

    ScriptExecutor(Connection connection, StoreSession session) {
        this.connection = connection;
        this.session = session;
    }

    /**
     * Runs a script to its end and records it.
     *
     * @throws SplentException when a statement fails; the history then tells what has been reached
     */
    void run(PreparedScript script) {
        ScriptRun run = script.run();
        int current = 0;
        try {
            int done = session.begin(run);
            long start = System.nanoTime();
            List<ScriptStatement> statements = script.statements();
            for (current = done + 1; current <= statements.size(); current++) {
                execute(statements.get(current - 1).sql());
                session.executed(run, current);
            }
            session.complete(run, Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException e) {
            throw failed(script, current, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private SplentException failed(PreparedScript script, int number, SQLException cause) {
        SplentException failure = describe(script, number, cause);
        try {
            session.fail(script.run(), number);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static SplentException describe(PreparedScript script, int number, SQLException cause) {
        boolean inStatement = number >= 1 && number <= script.statements().size();
        ErrorLocation place = new ErrorLocation(
                script.run().feature(),
                script.script().path(),
                inStatement ? script.statements().get(number - 1).line() : null,
                null,
                inStatement ? number : null,
                cause.getSQLState());
        String where = inStatement
                ? "statement " + number + " of " + script.statements().size()
                : "recording the script";
        return new SplentException(
                ErrorCode.SQL_FAILED,
                script.run().feature() + ": " + script.script().fileName() + " failed at " + where + ": "
                        + String.valueOf(cause.getMessage()).strip(),
                place,
                "Correct the cause, then run the same command again: it continues safely.",
                cause);
    }
}
