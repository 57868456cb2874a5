package io.splent.it;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, told by the JDBC driver and a few catalog queries; shares no code with splent-schema, so that
 * it can judge it. Each line describes one object; names that the database made up are left out.
 */
final class IndependentCatalog {

    private final Connection connection;
    private final Vendor vendor;
    private final List<String> lines = new ArrayList<>();

    private IndependentCatalog(Connection connection, Vendor vendor) {
        this.connection = connection;
        this.vendor = vendor;
    }

    /**
     * All objects but the bookkeeping of migrations, sorted. Those of other schemas than the default one are named with
     * their schema.
     */
    static List<String> describe(TestDatabase database) throws SQLException {
        List<String> everything = new ArrayList<>();
        try (Connection connection = database.open()) {
            String defaultSchema = connection.getSchema();
            everything.addAll(new IndependentCatalog(connection, database.vendor()).schema());
            for (String schema : furtherSchemas(connection, database.vendor())) {
                connection.setSchema(schema);
                new IndependentCatalog(connection, database.vendor())
                        .schema()
                        .forEach(line -> everything.add(schema + ": " + line));
            }
            connection.setSchema(defaultSchema);
        }
        return new TreeSet<>(everything).stream().toList();
    }

    /** MariaDB has none: what it calls a schema is a database of its own. */
    private static List<String> furtherSchemas(Connection connection, Vendor vendor) throws SQLException {
        List<String> schemas = new ArrayList<>();
        if (vendor == Vendor.H2 || vendor == Vendor.POSTGRESQL) {
            try (ResultSet rows = connection.getMetaData().getSchemas()) {
                while (rows.next()) {
                    schemas.add(rows.getString("TABLE_SCHEM"));
                }
            }
            schemas.removeIf(schema -> schema.matches("(?i)information_schema|pg_.*"));
            schemas.remove(connection.getSchema());
        }
        return schemas;
    }

    private List<String> schema() throws SQLException {
        for (String table : tables()) {
            if (!table.toLowerCase(Locale.ROOT).matches("flyway_.*|splent_.*")) {
                lines.add("table " + table);
                columns(table);
                keys(table);
                indexes(table);
            }
        }
        checks();
        sequences();
        return lines;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = metadata()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void columns(String table) throws SQLException {
        try (ResultSet rows = metadata().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                lines.add("column " + table + "." + rows.getString("COLUMN_NAME") + " "
                        + type(rows.getString("TYPE_NAME"))
                        + "(" + rows.getString("COLUMN_SIZE") + "," + rows.getString("DECIMAL_DIGITS") + ")"
                        + (rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : "")
                        + " default " + defaultValue(rows.getString("COLUMN_DEF"))
                        + " autoincrement " + rows.getString("IS_AUTOINCREMENT")
                        + " comment " + rows.getString("REMARKS"));
            }
        }
    }

    /** H2 remembers which of its two words for one type was used. */
    private String type(String name) {
        return vendor == Vendor.H2 && name.equals("DECIMAL") ? "NUMERIC" : name;
    }

    /** The default NULL is what every nullable column has that has none. */
    private static @Nullable String defaultValue(@Nullable String expression) {
        return expression == null || expression.equals("NULL") || expression.startsWith("NULL::") ? null : expression;
    }

    private void keys(String table) throws SQLException {
        SortedMap<Integer, String> primary = new TreeMap<>();
        try (ResultSet rows = metadata().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                primary.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        lines.add("primary key " + table + " " + primary.values());
        SortedMap<String, List<String>> foreign = new TreeMap<>();
        try (ResultSet rows = metadata().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                foreign.computeIfAbsent(rows.getString("FK_NAME"), name -> new ArrayList<>())
                        .add(rows.getString("FKCOLUMN_NAME") + " -> " + rows.getString("PKTABLE_NAME") + "."
                                + rows.getString("PKCOLUMN_NAME") + " delete " + rule(rows.getInt("DELETE_RULE"))
                                + " update "
                                + rule(rows.getInt("UPDATE_RULE")));
            }
        }
        foreign.forEach((name, columns) -> lines.add("foreign key " + table + " " + name + " " + columns));
    }

    /** Only PostgreSQL knows two ways to refuse. */
    private int rule(int rule) {
        return vendor != Vendor.POSTGRESQL && rule == DatabaseMetaData.importedKeyRestrict
                ? DatabaseMetaData.importedKeyNoAction
                : rule;
    }

    private void indexes(String table) throws SQLException {
        SortedMap<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet rows =
                metadata().getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (name != null) {
                    indexes.computeIfAbsent(name, key -> new ArrayList<>())
                            .add((rows.getBoolean("NON_UNIQUE") ? "" : "unique ") + rows.getString("COLUMN_NAME") + " "
                                    + rows.getString("ASC_OR_DESC"));
                }
            }
        }
        for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
            lines.add("index " + table + " " + given(index.getKey()) + " " + index.getValue());
        }
    }

    /** H2 makes up names such as PRIMARY_KEY_4 and CONSTRAINT_INDEX_B, another one in every database. */
    private String given(String name) {
        boolean madeUp = vendor == Vendor.H2 && name.matches("PRIMARY_KEY_.*|CONSTRAINT_.*|.*_INDEX_[0-9A-F]+");
        return madeUp ? "(unnamed)" : name;
    }

    private void checks() throws SQLException {
        String query = switch (vendor) {
            case POSTGRESQL ->
                "select conrelid::regclass || ' ' || pg_get_constraintdef(oid)"
                        + " from pg_constraint where contype = 'c' and connamespace = current_schema()::regnamespace";
            case H2 ->
                "select table_name || ' ' || check_clause from information_schema.check_constraints c"
                        + " join information_schema.table_constraints t on c.constraint_name = t.constraint_name"
                        + " where c.constraint_schema = schema() and t.constraint_schema = schema()";
            case MARIADB, MYSQL ->
                "select concat(table_name, ' ', check_clause)"
                        + " from information_schema.check_constraints where constraint_schema = database()";
        };
        add("check ", query);
    }

    private void sequences() throws SQLException {
        String query = switch (vendor) {
            case POSTGRESQL ->
                "select sequencename || ' ' || increment_by || ' ' || start_value"
                        + " from pg_sequences where schemaname = current_schema()";
            case H2 ->
                "select sequence_name || ' ' || increment || ' ' || start_value"
                        + " from information_schema.sequences where sequence_schema = schema()"
                        + " and sequence_name not like 'SYSTEM_SEQUENCE%'";
            case MARIADB, MYSQL ->
                "select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'SEQUENCE'";
        };
        add("sequence ", query);
    }

    private void add(String kind, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(kind + withPlainTexts(rows.getString(1)));
            }
        }
    }

    /** PostgreSQL prints a list of texts in two ways: with a cast of each text, or with one of the whole list. */
    private static String withPlainTexts(String condition) {
        return condition
                .replaceAll("\\(('(?:[^']|'')*'::character varying)\\)::text", "$1")
                .replaceAll("\\((ARRAY\\[[^\\]]*\\])\\)::text\\[\\]", "$1");
    }

    private DatabaseMetaData metadata() throws SQLException {
        return connection.getMetaData();
    }
}
