package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.ScriptProgress;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import io.splent.api.store.UnfinishedRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records scripts in transactions of the engine's connection; in auto-commit mode only between scripts. */
final class FlywayStoreSession implements StoreSession {

    private final Queries queries;
    private final Connection connection;
    private final StoreTables tables;
    private final ProductLock lock;
    private final List<String> features;
    private final HistoryReader reader;
    private final Progress progress;
    private final List<String> settingsToRestore = new ArrayList<>();

    FlywayStoreSession(Queries queries, StoreTables tables, ProductLock lock, List<String> features) {
        this.queries = queries;
        this.connection = queries.connection();
        this.tables = tables;
        this.lock = lock;
        this.features = features;
        this.reader = new HistoryReader(queries, tables);
        this.progress = tables.sql().progress(queries, tables);
    }

    /** Creates what is missing; the lock is held. */
    void prepare() throws SQLException {
        for (TemporarySetting setting : tables.sql().sessionSettings()) {
            setting.apply(queries).ifPresent(settingsToRestore::add);
        }
        if (!tables.existsUnquoted(queries, StoreTables.CENTRAL)) {
            queries.execute(tables.createCentral());
        }
        progress.prepare();
    }

    @Override
    public MigrationHistory history() throws SQLException {
        return reader.read(features);
    }

    @Override
    public ScriptProgress begin(ScriptRun run) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String setting : tables.sql().transactionSettings()) {
                queries.execute(setting);
            }
            requireLock();
            historyOf(run).createIfMissing();
            requireNext(run);
            ScriptProgress earlier = progress.begun(run);
            if (runsAlone(run)) {
                connection.commit();
                connection.setAutoCommit(true);
            }
            return earlier;
        } catch (SQLException | RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    @Override
    public void starting(ScriptRun run, StatementMark statement) throws SQLException {
        progress.starting(run, statement);
    }

    @Override
    public void executed(ScriptRun run, StatementMark statement) throws SQLException {
        progress.executed(run, statement);
    }

    @Override
    public void complete(ScriptRun run, Duration duration) throws SQLException {
        if (runsAlone(run)) {
            connection.setAutoCommit(false);
            requireLock();
        }
        if (run.direction() == Direction.UP) {
            historyOf(run).add(run, duration);
            updateCentral(run.feature(), Optional.of(run.version()));
        } else {
            historyOf(run).remove(run.version());
            updateCentral(run.feature(), run.previousVersion());
        }
        progress.completed(run);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void fail(ScriptRun run, int statement, boolean refused, String reason) throws SQLException {
        connection.setAutoCommit(false);
        connection.rollback();
        try {
            progress.failed(run, statement, refused, reason);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            abandon(e);
            throw e;
        }
    }

    @Override
    public void remember(UnfinishedRun run) throws SQLException {
        requireLock();
        new PlanTable(queries, tables).write(run);
    }

    @Override
    public void forget() throws SQLException {
        new PlanTable(queries, tables).forget();
    }

    /** Whether the statements of a script run in auto-commit mode: elsewhere than on PostgreSQL the database commits. */
    private boolean runsAlone(ScriptRun run) {
        return !run.transactional() && tables.sql() instanceof PostgresSql;
    }

    @Override
    public void close() throws SQLException {
        try {
            restoreConnection();
        } catch (SQLException e) {
            releaseAfter(e);
            throw e;
        }
        if (!lock.release()) {
            throw ServerCheck.lockLost();
        }
    }

    /** Before the lock is released: on H2 a setting belongs to the database, and the next run would take it over. */
    private void restoreConnection() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (String setting : settingsToRestore) {
            queries.execute(setting);
        }
    }

    private void releaseAfter(SQLException cause) {
        try {
            lock.release();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void requireLock() throws SQLException {
        if (!lock.isHeld()) {
            throw ServerCheck.lockLost();
        }
    }

    /** A plan made before the lock was taken may be out of date: what runs must still be the next step. */
    private void requireNext(ScriptRun run) throws SQLException {
        List<AppliedMigration> applied = reader.applied(run.feature());
        if (run.direction() == Direction.UP) {
            for (AppliedMigration migration : applied) {
                if (migration.version().equals(run.version())) {
                    throw alreadyRecorded(run, migration);
                }
            }
        } else {
            int last = applied.size() - 1;
            Optional<String> newest = versionAt(applied, last);
            Optional<String> previous = versionAt(applied, last - 1);
            if (!newest.equals(Optional.of(run.version())) || !previous.equals(run.previousVersion())) {
                throw notNewest(run, newest);
            }
        }
    }

    private static Optional<String> versionAt(List<AppliedMigration> applied, int index) {
        return index < 0 ? Optional.empty() : Optional.of(applied.get(index).version());
    }

    private static SplentException alreadyRecorded(ScriptRun run, AppliedMigration migration) {
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "Version %s of %s is already in the history, as %s."
                        .formatted(run.version(), run.feature(), migration.success() ? "applied" : "failed"),
                ErrorLocation.ofFeature(run.feature()).withFile(run.script()),
                migration.success()
                        ? "Type: splent db:status " + run.feature()
                        : "Plain Flyway left it. Undo what the script did, run flyway repair on the table "
                                + HistoryTableNames.of(run.feature())
                                + ", then run the command again.");
    }

    private static SplentException notNewest(ScriptRun run, Optional<String> newest) {
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "Version %s of %s cannot be undone as planned: the history has changed, its newest version is %s."
                        .formatted(run.version(), run.feature(), newest.orElse("none")),
                ErrorLocation.ofFeature(run.feature()).withFile(run.script()),
                "Run the command again to plan from the present history.");
    }

    private void updateCentral(String feature, Optional<String> version) throws SQLException {
        queries.update("DELETE FROM " + tables.central() + " WHERE feature = ?", feature);
        queries.update(
                "INSERT INTO " + tables.central() + " (feature, last_migration) VALUES (?, ?)",
                feature,
                version.orElse(null));
    }

    private HistoryTable historyOf(ScriptRun run) {
        return new HistoryTable(queries, tables, run.feature());
    }

    private void abandon(Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
