package io.splent.store.flyway;

import io.splent.api.store.UnfinishedRun;
import java.sql.Connection;
import java.sql.SQLException;

/** What a run set out to take back: a row per migration. Most databases never have the table. */
final class PlanTable {

    /** A row without a feature: a run may be under way that has nothing more to take back. */
    private static final int BEGINNING = 0;

    private final Queries queries;
    private final StoreTables tables;

    PlanTable(Queries queries, StoreTables tables) {
        this.queries = queries;
        this.tables = tables;
    }

    void write(UnfinishedRun run) throws SQLException {
        if (!exists()) {
            queries.execute(tables.createPlan());
        }
        atOnce(() -> {
            clear();
            insert(BEGINNING, "", "", run.command());
            int position = BEGINNING;
            for (UnfinishedRun.Step step : run.steps()) {
                position++;
                insert(position, step.feature(), step.version(), run.command());
            }
        });
    }

    private void insert(int position, String feature, String version, String command) throws SQLException {
        queries.update(
                "INSERT INTO " + tables.plan() + " (position_no, feature, version, command) VALUES (?, ?, ?, ?)",
                position,
                feature,
                version,
                command);
    }

    void forget() throws SQLException {
        if (exists()) {
            atOnce(this::clear);
        }
    }

    private boolean exists() throws SQLException {
        return tables.existsUnquoted(queries, StoreTables.PLAN);
    }

    private void clear() throws SQLException {
        queries.update("DELETE FROM " + tables.plan());
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void atOnce(Work work) throws SQLException {
        Connection connection = queries.connection();
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            rollback(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void rollback(Connection connection, SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
