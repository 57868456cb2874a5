package io.splent.tck;

import io.splent.api.schema.Dialect;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs scripts with a store, as the engine does. */
record ScriptRunner(MigrationStore store, StoreTarget target) {

    private static final LockRequest PATIENT = new LockRequest(Duration.ofSeconds(20), holder -> {});
    private static final Pattern DEFINITION = Pattern.compile("(?i)create|alter|drop");
    private static final LockRequest AT_ONCE = new LockRequest(Duration.ZERO, holder -> {});

    static ScriptRunner of(MigrationStore store, Connection connection, Dialect dialect, List<String> features) {
        return new ScriptRunner(store, new StoreTarget(connection, dialect, features));
    }

    ScriptRun up(String feature, int version) {
        return new ScriptRun(
                feature,
                Integer.toString(version),
                "step " + version,
                "V" + version + "__step_" + version + ".sql",
                store.checksum("step " + version),
                Direction.UP,
                Optional.empty());
    }

    static ScriptRun down(ScriptRun up, Optional<String> previous) {
        return new ScriptRun(
                up.feature(), up.version(), up.description(), up.script(), up.checksum(), Direction.DOWN, previous);
    }

    /** The same script, if its statements may not run inside a transaction. */
    static ScriptRun alone(ScriptRun run) {
        return new ScriptRun(
                run.feature(),
                run.version(),
                run.description(),
                run.script(),
                run.checksum(),
                run.direction(),
                run.previousVersion(),
                false);
    }

    MigrationHistory history() {
        return store.history(target);
    }

    Optional<String> running() {
        return store.running(target);
    }

    StoreSession open() {
        return store.open(target, PATIENT);
    }

    StoreSession openAtOnce() {
        return store.open(target, AT_ONCE);
    }

    /** Runs a script in a session of its own, from where an earlier run has stopped. */
    void run(ScriptRun run, String... statements) throws SQLException {
        try (StoreSession session = open()) {
            int done = session.begin(run).done().size();
            boolean refused = false;
            try {
                while (done < statements.length) {
                    StatementMark mark = mark(done + 1, statements[done]);
                    if (mark.before().isPresent()) {
                        session.starting(run, mark);
                    }
                    refused = true;
                    execute(statements[done]);
                    refused = false;
                    session.executed(run, mark);
                    done++;
                }
                session.complete(run, Duration.ofMillis(1));
            } catch (SQLException e) {
                session.fail(run, done + 1, refused, String.valueOf(e.getMessage()));
                throw e;
            }
        }
    }

    /** What the engine would have the store remember of a statement. */
    StatementMark mark(int number, String statement) {
        boolean commits = !target.dialect().isDdlTransactional()
                && DEFINITION.matcher(statement).lookingAt();
        return new StatementMark(
                number,
                Integer.toHexString(statement.hashCode()),
                commits ? Optional.of("as before " + number) : Optional.empty());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = target.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
