package io.splent.schema.scratch;

import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReaders;
import io.splent.schema.catalog.PostgresSearchPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas inside a transaction that is never committed: nobody else ever sees them. */
record PostgresScratchSpace(
        ConnectionSource connections,
        Dialect dialect,
        @Nullable String defaultSchema,
        ScratchNames names) implements ScratchSpace {

    private static final String PRIVILEGE_MISSING = "42501";

    @Override
    public Scratch open(Set<String> furtherSchemas) {
        Connection connection = ScratchFailure.connect(connections);
        try {
            String realDefault =
                    Objects.requireNonNullElse(defaultSchema, Objects.requireNonNullElse(connection.getSchema(), ""));
            StandIns standIns = StandIns.named(realDefault, furtherSchemas, names);
            connection.setAutoCommit(false);
            createSchemas(connection, standIns);
            PostgresSearchPath.use(connection, standIns.defaultStandIn());
            return new DatabaseScratch(connection, standIns, CatalogReaders.of(dialect), List.of());
        } catch (SQLException e) {
            throw ScratchFailure.of(connection, e, hint(e));
        }
    }

    private static void createSchemas(Connection connection, StandIns standIns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a live table can be in the way only if extensions share its schema; then rather fail than wait for ever
            statement.execute("SET LOCAL lock_timeout = '30s'");
            // rows of a trial wait for no end of the transaction: a table with checks to come cannot be altered
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            for (Map.Entry<String, String> schema : standIns.all()) {
                statement.execute("CREATE SCHEMA " + schema.getValue());
            }
        }
    }

    static @Nullable String hint(SQLException e) {
        return PRIVILEGE_MISSING.equals(e.getSQLState())
                ? "Allow the user to create schemas: GRANT CREATE ON DATABASE <database> TO <user>;"
                : null;
    }
}
