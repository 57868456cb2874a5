package io.splent.it;

import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that a run can leave behind: objects, rows of all tables, histories, journal and locks, as plain JDBC sees them.
 * Only when something ran and how long it took is left out.
 */
final class DatabaseState {

    private static final Set<String> DIFFERENT_EACH_TIME = Set.of("installed_on", "execution_time");

    private DatabaseState() {}

    static List<String> of(TestDatabase database) throws SQLException {
        List<String> state = new ArrayList<>(IndependentCatalog.describe(database));
        try (Connection connection = database.open()) {
            List<String> tables = tables(connection);
            tables.removeIf(table -> table.equalsIgnoreCase("splent_lock"));
            for (String table : tables) {
                state.addAll(rows(connection, table));
            }
            state.add("locks held: " + locks(connection, database));
        }
        return state;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet rows = metadata.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        Collections.sort(tables);
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringBuilder line = new StringBuilder("row of " + table + ":");
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    if (!DIFFERENT_EACH_TIME.contains(name)) {
                        line.append(' ').append(name).append('=').append(rows.getString(i));
                    }
                }
                lines.add(line.toString());
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** On H2 the lock is a row, which counts as long as its session lives. */
    private static String locks(Connection connection, TestDatabase database) throws SQLException {
        String query = switch (database.vendor()) {
            case MARIADB, MYSQL ->
                "SELECT IF(IS_USED_LOCK(CONCAT('splent:', LEFT(SHA2(DATABASE(), 256), 32))) IS NULL, 0, 1)";
            case POSTGRESQL ->
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())";
            case H2 ->
                "SELECT COUNT(*) FROM splent_lock l JOIN information_schema.sessions s"
                        + " ON s.session_id = l.session_id AND s.session_start = l.session_start";
        };
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
