package io.splent.store.flyway;

import io.splent.api.store.UnfinishedRun;
import java.sql.Connection;
import java.sql.SQLException;

/** What a run set out to take back: a row per migration. Most databases never have the table. */
final class PlanTable {

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
            int position = 0;
            for (UnfinishedRun.Step step : run.steps()) {
                queries.update(
                        "INSERT INTO " + tables.plan()
                                + " (position_no, feature, version, command) VALUES (?, ?, ?, ?)",
                        position++,
                        step.feature(),
                        step.version(),
                        run.command());
            }
        });
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
