package io.splent.schema.catalog;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** MariaDB 10.6 and later. */
final class MariaDbFlavour implements MySqlFamily {

    @Override
    public String indexExpression() {
        return "NULL";
    }

    @Override
    public String unusedIndex() {
        return "IGNORED";
    }

    @Override
    public String isUnused() {
        return "ignored = 'YES'";
    }

    @Override
    public String checks() {
        return """
                SELECT constraint_schema AS table_schema, table_name, constraint_name AS name,
                       check_clause AS expression, level = 'Column' AS on_column
                FROM information_schema.check_constraints
                WHERE constraint_schema IN (:schemas)
                """;
    }

    @Override
    public String generatedCheckName() {
        return "CONSTRAINT_\\d+";
    }

    /** The catalog holds an expression, and for an explicit NULL the word. */
    @Override
    public @Nullable String defaultExpression(Row row) throws SQLException {
        String expression = row.optionalText("column_default");
        return expression == null || expression.equals("NULL") ? null : expression;
    }
}
