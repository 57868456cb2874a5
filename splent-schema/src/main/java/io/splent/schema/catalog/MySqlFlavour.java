package io.splent.schema.catalog;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MySQL 8 and later. */
final class MySqlFlavour implements MySqlFamily {

    private static final Set<String> UNQUOTED =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    @Override
    public String indexExpression() {
        return "expression";
    }

    @Override
    public String unusedIndex() {
        return "INVISIBLE";
    }

    @Override
    public String isUnused() {
        return "is_visible = 'NO'";
    }

    @Override
    public String checks() {
        return """
                SELECT t.table_schema, t.table_name, c.constraint_name AS name,
                       c.check_clause AS expression, FALSE AS on_column
                FROM information_schema.check_constraints c
                JOIN information_schema.table_constraints t
                  ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
                WHERE t.table_schema IN (:schemas) AND t.constraint_type = 'CHECK'
                """;
    }

    @Override
    public String generatedCheckName() {
        return ".*_chk_\\d+";
    }

    /** The catalog holds the bare value of a literal; what is an expression is told elsewhere. */
    @Override
    public @Nullable String defaultExpression(Row row) throws SQLException {
        String value = row.optionalText("column_default");
        if (value == null || UNQUOTED.contains(row.text("data_type"))) {
            return value;
        }
        if (value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP")) {
            return value;
        }
        return row.text("extra").contains("DEFAULT_GENERATED")
                ? "(" + value + ")"
                : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
