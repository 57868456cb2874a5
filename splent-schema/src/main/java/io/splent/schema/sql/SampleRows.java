package io.splent.schema.sql;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes rows to try a migration on: one per table, with a value that suits each column's type. Thread-safe.
 *
 * @since 0.1
 */
public final class SampleRows {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    private final SqlText text;
    private final SampleValues values;

    public SampleRows(Dialect dialect, SchemaNames schemas) {
        this.text = new SqlText(dialect, schemas);
        this.values = new SampleValues(dialect.vendor());
    }

    /**
     * The statement that inserts a row.
     *
     * @param filled the tables that have their row already; a foreign key refers to it
     * @param everyColumn whether columns that can do without a value get one too
     * @return empty when a column needs a value that nobody can make up
     */
    public Optional<String> insert(Table table, SchemaSnapshot schema, Set<ObjectName> filled, boolean everyColumn) {
        List<String> columns = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isGivenByDatabase(column)) {
                continue;
            }
            Optional<String> value = value(table, column, schema, filled);
            if (value.isEmpty() && !column.nullable() && column.defaultExpression() == null) {
                return Optional.empty();
            }
            boolean needed = !column.nullable() && column.defaultExpression() == null;
            if (value.isPresent() && (needed || everyColumn)) {
                columns.add(column.name());
                literals.add(value.get());
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("INSERT INTO " + text.name(table.name()) + " " + text.list(columns) + " VALUES ("
                        + String.join(", ", literals) + ")");
    }

    private static boolean isGivenByDatabase(Column column) {
        String expression = column.defaultExpression();
        return column.identity() != null
                || column.generated() != null
                || (expression != null && expression.contains("nextval("));
    }

    private Optional<String> value(Table table, Column column, SchemaSnapshot schema, Set<ObjectName> filled) {
        for (ForeignKey key : table.foreignKeys()) {
            int position = key.columns().indexOf(column.name());
            if (position >= 0) {
                return filled.contains(key.referencedTable())
                        ? Optional.of("(SELECT "
                                + text.name(key.referencedColumns().get(position)) + " FROM "
                                + text.name(key.referencedTable()) + " LIMIT 1)")
                        : Optional.empty();
            }
        }
        return allowed(table, column)
                .or(() -> schema.types().stream()
                        .filter(type -> column.type().base().equals(type.name().name()))
                        .findFirst()
                        .flatMap(this::firstLabel))
                .or(() -> values.of(column.type()));
    }

    private Optional<String> firstLabel(EnumType type) {
        return type.values().stream().findFirst().map(text::literal);
    }

    /** A check that lists values is likely to accept the first of them. */
    private Optional<String> allowed(Table table, Column column) {
        Pattern mention = Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b");
        for (CheckConstraint check : table.checks()) {
            if (mention.matcher(check.expression()).find()) {
                Matcher literal = LITERAL.matcher(check.expression());
                if (literal.find()) {
                    return Optional.of(literal.group());
                }
                if (check.expression().contains("json_valid")) {
                    return Optional.of("'{}'");
                }
            }
        }
        return Optional.empty();
    }

    /** A value for a column of its type alone. */
    public Optional<String> value(Column column) {
        return values.of(column.type());
    }

    /** The query for the values of some columns. */
    public String select(ObjectName table, List<String> columns) {
        return "SELECT " + String.join(", ", columns.stream().map(text::name).toList()) + " FROM " + text.name(table);
    }

    /** The query for the number of rows. */
    public String count(ObjectName table) {
        return "SELECT COUNT(*) FROM " + text.name(table);
    }

    /** The statement that takes all rows away again. */
    public String delete(ObjectName table) {
        return "DELETE FROM " + text.name(table);
    }
}
