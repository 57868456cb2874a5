package io.splent.schema.scratch;

import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Databases of their own on the same server. What a killed run has left behind is dropped by a later one. */
record MariaDbScratchSpace(
        ConnectionSource connections,
        Dialect dialect,
        @Nullable String defaultSchema,
        ScratchNames names) implements ScratchSpace {

    static final String DROP_IN_ANY_ORDER = "SET foreign_key_checks = 0";
    private static final int ACCESS_DENIED = 1044;

    @Override
    public Scratch open(Set<String> furtherSchemas) {
        Connection connection = ScratchFailure.connect(connections);
        List<String> created = new ArrayList<>();
        created.add(DROP_IN_ANY_ORDER);
        try {
            sweep(connection);
            String realDefault =
                    Objects.requireNonNullElse(defaultSchema, Objects.requireNonNullElse(connection.getCatalog(), ""));
            StandIns standIns = StandIns.named(realDefault, furtherSchemas, names);
            for (Map.Entry<String, String> schema : standIns.all()) {
                execute(connection, "CREATE DATABASE " + schema.getValue() + defaults(connection, schema.getKey()));
                created.add("DROP DATABASE IF EXISTS " + schema.getValue());
            }
            execute(connection, "USE " + standIns.defaultStandIn());
            return new DatabaseScratch(connection, standIns, CatalogReaders.of(dialect), created);
        } catch (SQLException e) {
            dropAgain(connection, created, e);
            throw ScratchFailure.of(connection, e, hint(e));
        }
    }

    /** Drops what killed runs have left behind. */
    void sweep(Connection connection) throws SQLException {
        List<String> abandoned = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT schema_name FROM information_schema.schemata WHERE LEFT(schema_name, ?) = ?")) {
            query.setInt(1, ScratchNames.PREFIX.length());
            query.setString(2, ScratchNames.PREFIX);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    abandoned.add(rows.getString(1));
                }
            }
        }
        abandoned.removeIf(name -> !names.isAbandoned(name));
        if (!abandoned.isEmpty()) {
            execute(connection, DROP_IN_ANY_ORDER);
            for (String name : abandoned) {
                execute(connection, "DROP DATABASE IF EXISTS " + name);
            }
            execute(connection, "SET foreign_key_checks = 1");
        }
    }

    /** What columns get by themselves must be the same as in the live database. */
    static String defaults(Connection connection, String realSchema) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT default_character_set_name, default_collation_name"
                        + " FROM information_schema.schemata WHERE schema_name = ?")) {
            query.setString(1, realSchema);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? " CHARACTER SET " + rows.getString(1) + " COLLATE " + rows.getString(2) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void dropAgain(Connection connection, List<String> drops, SQLException cause) {
        for (String drop : drops) {
            try {
                execute(connection, drop);
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    static @Nullable String hint(SQLException e) {
        return e.getErrorCode() == ACCESS_DENIED
                ? "Allow the user to create scratch databases: GRANT ALL PRIVILEGES ON `splent\\_scratch\\_%`.* TO"
                        + " <user>;"
                : null;
    }
}
