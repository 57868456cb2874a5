package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.schema.script.ConcurrentIndex;
import io.splent.schema.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one script at a time on the session's connection, so that what runs and what is recorded commit together. */
public final class ScriptExecutor {

    private final Connection connection;
    private final StoreSession session;

    public ScriptExecutor(Connection connection, StoreSession session) {
        this.connection = connection;
        this.session = session;
    }

    /**
     * Runs a script to its end and records it.
     *
     * @throws SplentException when a statement fails; the history then tells what has been reached
     */
    public void run(PreparedScript script) {
        ScriptRun run = script.run();
        int current = 0;
        try {
            int done = session.begin(run);
            long start = System.nanoTime();
            List<ScriptStatement> statements = script.statements();
            for (current = done + 1; current <= statements.size(); current++) {
                if (!run.transactional()) {
                    removeBrokenIndex(statements.get(current - 1));
                }
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

    /** An index that an earlier attempt has left half made would be taken for the finished one. */
    private void removeBrokenIndex(ScriptStatement statement) throws SQLException {
        Optional<ConcurrentIndex> index = ConcurrentIndex.madeBy(statement);
        if (index.isPresent()) {
            index.get().dropIfBroken(connection);
        }
    }

    private SplentException failed(PreparedScript script, int number, SQLException cause) {
        SplentException failure = describe(script, number, cause);
        try {
            session.fail(script.run(), number);
            if (!script.run().transactional() && isStatement(script, number)) {
                removeBrokenIndex(script.statements().get(number - 1));
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static boolean isStatement(PreparedScript script, int number) {
        return number >= 1 && number <= script.statements().size();
    }

    private static SplentException describe(PreparedScript script, int number, SQLException cause) {
        boolean inStatement = isStatement(script, number);
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
