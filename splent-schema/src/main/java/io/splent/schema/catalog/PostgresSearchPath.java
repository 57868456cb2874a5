package io.splent.schema.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The search path under which PostgreSQL prints expressions: what lies in the default schema, or comes with an
 * extension, is printed without its schema. Restored on close.
 *
 * @since 0.1
 */
public final class PostgresSearchPath implements AutoCloseable {

    private final Connection connection;
    private final String before;

    private PostgresSearchPath(Connection connection, String before) {
        this.connection = connection;
        this.before = before;
    }

    /** Uses the path for a default schema, given by its stored name, until the result is closed. */
    static PostgresSearchPath set(Connection connection, String defaultSchema) throws SQLException {
        String before = current(connection);
        use(connection, defaultSchema);
        return new PostgresSearchPath(connection, before);
    }

    /** Uses the path for a default schema, given by its stored name, for the rest of the session or transaction. */
    public static void use(Connection connection, String defaultSchema) throws SQLException {
        Set<String> path = new LinkedHashSet<>();
        path.add(quoted(defaultSchema));
        try (Statement statement = connection.createStatement();
                ResultSet schemas = statement.executeQuery(PostgresQueries.EXTENSION_SCHEMAS)) {
            while (schemas.next()) {
                path.add(quoted(schemas.getString("schema")));
            }
        }
        apply(connection, String.join(", ", path));
    }

    private static String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_setting('search_path')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    Connection connection() {
        return connection;
    }

    private static String quoted(String schema) {
        return '"' + schema.replace("\"", "\"\"") + '"';
    }

    private static void apply(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            statement.setString(1, path);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        apply(connection, before);
    }
}
