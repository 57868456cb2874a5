package io.splent.schema.sql;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small parts that all statements of one vendor are put together from. */
final class SqlText {

    private final Dialect dialect;
    private final Identifiers identifiers;
    private final SchemaNames schemas;

    SqlText(Dialect dialect, SchemaNames schemas) {
        this.dialect = dialect;
        this.identifiers = new Identifiers(dialect);
        this.schemas = schemas;
    }

    Dialect dialect() {
        return dialect;
    }

    String name(String name) {
        return identifiers.sql(name);
    }

    String quoted(String name) {
        return identifiers.quoted(name);
    }

    /** Names in parentheses. */
    String list(List<String> names) {
        return "(" + identifiers.sql(names) + ")";
    }

    /** An object's name, with its schema where one is written. */
    String name(ObjectName name) {
        String schema = schemas.written(name.schema());
        return schema == null ? name(name.name()) : name(schema) + "." + name(name.name());
    }

    /** The name of something that lies in the same schema as {@code neighbour}. */
    String besides(ObjectName neighbour, String name) {
        return name(new ObjectName(neighbour.schema(), name));
    }

    /** A string literal. */
    String literal(String value) {
        String escaped = value.replace("'", "''");
        boolean backslashEscapes = dialect.vendor().isMySqlFamily();
        return "'" + (backslashEscapes ? escaped.replace("\\", "\\\\") : escaped) + "'";
    }

    /** A string literal, or the word NULL. */
    String literalOrNull(@Nullable String value) {
        return value == null ? "NULL" : literal(value);
    }

    /** What stands behind a definition, with a space in front; empty when there is nothing. */
    static String option(@Nullable String option) {
        return option == null ? "" : " " + option;
    }

    /** An expression in exactly one pair of parentheses. */
    static String parenthesized(String expression) {
        return isParenthesized(expression) ? expression : "(" + expression + ")";
    }

    private static boolean isParenthesized(String expression) {
        if (!expression.startsWith("(") || !expression.endsWith(")")) {
            return false;
        }
        int depth = 0;
        char open = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (open != 0) {
                open = c == open ? 0 : open;
            } else if (c == '\'' || c == '"' || c == '`') {
                open = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i == expression.length() - 1;
            }
        }
        return false;
    }
}
