package io.splent.schema.catalog;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of a catalog: a connection, and a scope whose default schema is known. */
final class CatalogSession {

    private static final Pattern SCHEMAS = Pattern.compile(":schemas");

    private final Connection connection;
    private final CatalogScope scope;
    private final String defaultSchema;
    private final List<String> schemas;

    /** @param currentSchema a query for the schema the connection works in */
    CatalogSession(Connection connection, CatalogScope scope, String currentSchema) throws SQLException {
        this.connection = connection;
        String given = scope.defaultSchema();
        this.defaultSchema = given == null ? currentSchema(connection, currentSchema) : given;
        this.scope = scope.withDefaultSchema(defaultSchema);
        this.schemas = List.copyOf(this.scope.schemas());
    }

    private static String currentSchema(Connection connection, String query) throws SQLException {
        String schema = text(connection, query);
        if (schema == null) {
            throw new SplentException(
                    ErrorCode.CONNECTION_FAILED,
                    "The connection works in no schema that exists.",
                    "Name the schema in the product's splent.toml: [database] schema = \"...\"; on MariaDB and MySQL "
                            + "put the database into the URL.");
        }
        return schema;
    }

    private static @Nullable String text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    CatalogScope scope() {
        return scope;
    }

    /** The stored name of the default schema. */
    String defaultSchema() {
        return defaultSchema;
    }

    /** The stored name of the schema that an object of the result lies in. */
    String stored(ObjectName name) {
        String logical = name.schema();
        return logical == null
                ? defaultSchema
                : scope.furtherSchemas().entrySet().stream()
                        .filter(schema -> schema.getValue().equals(logical))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(logical);
    }

    /** The name the result has for an object. */
    ObjectName name(String schema, String name) {
        return new ObjectName(scope.logicalName(schema), name);
    }

    /** The name in two columns of a row. */
    ObjectName name(Row row, String schemaLabel, String nameLabel) throws SQLException {
        return name(row.text(schemaLabel), row.text(nameLabel));
    }

    /** Runs a query in which every {@code :schemas} stands for the list of the scope's schemas. */
    void query(String sql, RowConsumer consumer) throws SQLException {
        int occurrences = (int) SCHEMAS.matcher(sql).results().count();
        String placeholders = String.join(", ", Collections.nCopies(schemas.size(), "?"));
        String prepared = SCHEMAS.matcher(sql).replaceAll(Matcher.quoteReplacement(placeholders));
        try (PreparedStatement statement = connection.prepareStatement(prepared)) {
            for (int i = 0; i < occurrences * schemas.size(); i++) {
                statement.setString(i + 1, schemas.get(i % schemas.size()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    consumer.accept(row);
                }
            }
        }
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(Row row) throws SQLException;
    }
}
