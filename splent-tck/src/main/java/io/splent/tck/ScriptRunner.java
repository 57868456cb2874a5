package io.splent.tck;

import io.splent.api.schema.Dialect;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs scripts with a store, as the engine does. */
record ScriptRunner(MigrationStore store, StoreTarget target) {

    private static final LockRequest PATIENT = new LockRequest(Duration.ofSeconds(20), holder -> {});
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

    /** Runs a script in a session of its own, from the statement on which the store names. */
    void run(ScriptRun run, String... statements) throws SQLException {
        try (StoreSession session = open()) {
            int done = session.begin(run);
            try {
                while (done < statements.length) {
                    execute(statements[done]);
                    done++;
                    session.executed(run, done);
                }
                session.complete(run, Duration.ofMillis(1));
            } catch (SQLException e) {
                session.fail(run, done + 1);
                throw e;
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = target.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
