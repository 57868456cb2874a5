package io.splent.schema.scratch;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.catalog.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scratch area behind one connection: inside a transaction that is rolled back if the connection is not in auto-commit
 * mode, else in schemas that are dropped.
 */
final class DatabaseScratch implements Scratch {

    private final Connection connection;
    private final StandIns standIns;
    private final CatalogReader reader;
    private final List<String> drops;

    /** @param drops what has to be executed in the end */
    DatabaseScratch(Connection connection, StandIns standIns, CatalogReader reader, List<String> drops) {
        this.connection = connection;
        this.standIns = standIns;
        this.reader = reader;
        this.drops = List.copyOf(drops);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public String standInFor(@Nullable String schema) {
        return standIns.of(schema);
    }

    @Override
    public void execute(String statement) throws SQLException {
        if (connection.getAutoCommit()) {
            run(statement);
        } else {
            runProtected(statement);
        }
    }

    /** Inside a transaction a failure would make every later statement fail too. */
    private void runProtected(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            throw e;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public SchemaSnapshot read() throws SQLException {
        return reader.read(connection, standIns.scope());
    }

    @Override
    public void close() {
        try (connection) {
            if (connection.isClosed()) {
                return;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            for (String drop : drops) {
                run(drop);
            }
        } catch (SQLException e) {
            throw new SplentException(
                    ErrorCode.SQL_FAILED,
                    "The scratch area could not be removed: " + e.getMessage(),
                    ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                    drops.isEmpty() ? null : "Remove it by hand: " + String.join("; ", drops) + ";",
                    e);
        }
    }
}
