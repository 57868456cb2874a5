package io.splent.tck;

import io.splent.api.diff.DifferCapability;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the facts of an {@link ObservedSchema}. Names that the database made up are left out. */
final class SchemaObserver {

    private static final String GENERATED_INDEX = "primary|primary_key_.*|.*_pkey|constraint_.*|.*_index_[0-9a-f]+";

    private static final String SEQUENCES_OF_MARIADB =
            "select table_name from information_schema.tables where table_type = 'SEQUENCE' and table_schema = ?";

    private final DatabaseMetaData metadata;
    private final Connection connection;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final String current;
    private final boolean postgres;
    private final boolean mariadb;
    private final Map<DifferCapability, SortedSet<String>> facts = new EnumMap<>(DifferCapability.class);

    SchemaObserver(Connection connection) throws SQLException {
        this.connection = connection;
        this.metadata = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.schema = connection.getSchema();
        this.current = ObservedSchema.currentSchema(connection);
        String product = metadata.getDatabaseProductName();
        this.postgres = product.equals("PostgreSQL");
        this.mariadb = product.equals("MariaDB");
    }

    Map<DifferCapability, SortedSet<String>> look() throws SQLException {
        for (String table : tables()) {
            columns(table);
            primaryKey(table);
            foreignKeys(table);
            indexes(table);
        }
        expressions();
        checks();
        collations();
        sequences();
        enumTypes();
        return facts;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = metadata.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                tables.add(table);
                add(DifferCapability.TABLES, table);
                comment(table, rows.getString("REMARKS"));
            }
        }
        return tables;
    }

    private void columns(String table) throws SQLException {
        try (ResultSet rows = metadata.getColumns(catalog, schema, table, "%")) {
            while (rows.next()) {
                String column = table + "." + rows.getString("COLUMN_NAME");
                add(DifferCapability.COLUMNS, column);
                add(
                        DifferCapability.COLUMN_TYPES,
                        "%s %s(%d,%d)"
                                .formatted(
                                        column,
                                        rows.getString("TYPE_NAME"),
                                        rows.getInt("COLUMN_SIZE"),
                                        rows.getInt("DECIMAL_DIGITS")));
                if (rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
                    add(DifferCapability.NULLABILITY, column);
                }
                comment(column, rows.getString("REMARKS"));
                value(column, rows);
            }
        }
    }

    /** Where the value of a column comes from when nobody states it. */
    private void value(String column, ResultSet row) throws SQLException {
        String defaultValue = row.getString("COLUMN_DEF");
        if ("YES".equals(row.getString("IS_AUTOINCREMENT"))) {
            add(DifferCapability.IDENTITY, column);
        } else if (!"YES".equals(row.getString("IS_GENERATEDCOLUMN"))
                && defaultValue != null
                && !defaultValue.equals("NULL")) {
            add(DifferCapability.DEFAULTS, column + " " + defaultValue);
        }
    }

    private void comment(String object, @Nullable String comment) {
        if (comment != null && !comment.isEmpty()) {
            add(DifferCapability.COMMENTS, object + " " + comment);
        }
    }

    private void primaryKey(String table) throws SQLException {
        SortedMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = metadata.getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        if (!columns.isEmpty()) {
            add(DifferCapability.PRIMARY_KEYS, table + " " + columns.values());
        }
    }

    private void foreignKeys(String table) throws SQLException {
        try (ResultSet rows = metadata.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                String key = "%s %s %s -> %s.%s"
                        .formatted(
                                table,
                                rows.getString("FK_NAME"),
                                rows.getString("FKCOLUMN_NAME"),
                                rows.getString("PKTABLE_NAME"),
                                rows.getString("PKCOLUMN_NAME"));
                add(DifferCapability.FOREIGN_KEYS, key);
                add(
                        DifferCapability.FOREIGN_KEY_ACTIONS,
                        "%s delete %s update %s"
                                .formatted(
                                        key, action(rows.getInt("DELETE_RULE")), action(rows.getInt("UPDATE_RULE"))));
            }
        }
    }

    /** That one of the two refuses at once and the other at the end of the statement makes no difference here. */
    private static String action(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "cascade";
            case DatabaseMetaData.importedKeySetNull -> "set null";
            case DatabaseMetaData.importedKeySetDefault -> "set default";
            default -> "refuse";
        };
    }

    private void indexes(String table) throws SQLException {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        SortedSet<String> unique = new TreeSet<>();
        try (ResultSet rows = metadata.getIndexInfo(catalog, schema, table, false, false)) {
            while (rows.next()) {
                String index = rows.getString("INDEX_NAME");
                if (index != null) {
                    String column = rows.getString("COLUMN_NAME");
                    columns.computeIfAbsent(index, name -> new ArrayList<>()).add(column);
                    if ("D".equals(rows.getString("ASC_OR_DESC"))) {
                        add(DifferCapability.INDEX_DIRECTIONS, table + " " + index + " " + column + " descending");
                    }
                    if (!rows.getBoolean("NON_UNIQUE")) {
                        unique.add(index);
                    }
                }
            }
        }
        columns.forEach((index, indexed) -> add(
                unique.contains(index) ? DifferCapability.UNIQUE_CONSTRAINTS : DifferCapability.INDEXES,
                table + " " + given(index) + indexed));
    }

    private static String given(String index) {
        return index.toLowerCase(Locale.ROOT).matches(GENERATED_INDEX) ? "" : index + " ";
    }

    private void expressions() throws SQLException {
        addAll(
                DifferCapability.GENERATED_COLUMNS,
                "select table_name, column_name, generation_expression from information_schema.columns"
                        + " where table_schema = ? and generation_expression is not null");
    }

    private void checks() throws SQLException {
        addAll(
                DifferCapability.CHECKS,
                "select constraint_name, check_clause from information_schema.check_constraints"
                        + " where constraint_schema = ? and check_clause not like '%IS NOT NULL'");
    }

    private void collations() throws SQLException {
        addAll(
                DifferCapability.COLLATIONS,
                "select table_name, column_name, collation_name from information_schema.columns"
                        + " where table_schema = ? and collation_name is not null");
    }

    private void sequences() throws SQLException {
        addAll(
                DifferCapability.SEQUENCES,
                mariadb
                        ? SEQUENCES_OF_MARIADB
                        : "select sequence_name from information_schema.sequences where sequence_schema = ?");
        if (!mariadb) {
            addAll(
                    DifferCapability.SEQUENCE_INCREMENTS,
                    "select sequence_name, increment from information_schema.sequences where sequence_schema = ?");
            return;
        }
        for (String sequence : rows(connection, SEQUENCES_OF_MARIADB, current)) {
            for (String increment : rows(connection, "select increment from " + sequence)) {
                add(DifferCapability.SEQUENCE_INCREMENTS, sequence + " " + increment);
            }
        }
    }

    private void enumTypes() throws SQLException {
        if (postgres) {
            addAll(
                    DifferCapability.ENUM_TYPES,
                    "select t.typname, e.enumsortorder, e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid"
                            + " join pg_namespace n on n.oid = t.typnamespace where n.nspname = ?");
        }
    }

    private void addAll(DifferCapability capability, String query) throws SQLException {
        rows(connection, query, current).forEach(row -> add(capability, row));
    }

    /** The columns of each row, joined by blanks. */
    static List<String> rows(Connection connection, String query, String... parameters) throws SQLException {
        List<String> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        values.add(rows.getString(i));
                    }
                    result.add(String.join(" ", values));
                }
            }
        }
        return result;
    }

    private void add(DifferCapability capability, String fact) {
        facts.computeIfAbsent(capability, key -> new TreeSet<>()).add(fact.toLowerCase(Locale.ROOT));
    }
}
