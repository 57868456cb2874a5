package io.splent.tck;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a schema.
 *
 * @param values for every column of every table, named in lower case, the values it holds; in no particular order
 */
record StoredRows(Map<String, List<String>> values) {

    static StoredRows of(Connection connection) throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        });
                Statement statement = connection.createStatement()) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (ResultSet rows = statement.executeQuery("select * from " + quote + table + quote)) {
                    collect(table, rows, values);
                }
            }
        }
        return new StoredRows(values);
    }

    private static void collect(String table, ResultSet rows, Map<String, List<String>> values) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String column = (table + "." + columns.getColumnName(i)).toLowerCase(Locale.ROOT);
                values.computeIfAbsent(column, key -> new ArrayList<>()).add(text(rows, i));
            }
        }
        values.values().forEach(column -> column.sort(null));
    }

    /** Numbers are the same however many digits their column keeps. */
    private static String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }

    /** The columns that no longer hold what they held. */
    List<String> lostIn(StoredRows later) {
        return values.entrySet().stream()
                .filter(column -> !column.getValue().equals(later.values.get(column.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
