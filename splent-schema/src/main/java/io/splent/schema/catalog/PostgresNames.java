package io.splent.schema.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the schemas that PostgreSQL prints inside types and expressions the names of the result. Plain replacement is
 * right because only stand-ins in a scratch area have another name than the result's, and no other text contains that.
 *
 * @param replacements printed name to printed name
 */
record PostgresNames(Map<String, String> replacements) {

    static PostgresNames of(Connection connection, CatalogScope scope) throws SQLException {
        Map<String, String> replacements = new LinkedHashMap<>();
        for (Map.Entry<String, String> schema : scope.furtherSchemas().entrySet()) {
            if (!schema.getKey().equals(schema.getValue())) {
                replacements.put(printed(connection, schema.getKey()), printed(connection, schema.getValue()));
            }
        }
        return new PostgresNames(replacements);
    }

    /** Which names need quotes is best known to the server. */
    private static String printed(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT quote_ident(?)")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Nullable
    String logical(@Nullable String text) {
        return text == null ? null : logicalText(text);
    }

    String logicalText(String text) {
        String result = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            result = result.replace(replacement.getKey(), replacement.getValue());
        }
        return result;
    }
}
