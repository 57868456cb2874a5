package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Column;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The columns that a list of changes adds, and what rows that are there get in them. */
final class NewColumns {

    static final NewColumns NONE = of(List.of());

    /** Defaults that give every row a value of its own. */
    private static final Pattern VOLATILE_DEFAULT = Pattern.compile(
            "(?i)\\b(nextval|next value for|random|gen_random_uuid|random_uuid|uuid|clock_timestamp)\\b");

    private final Map<ObjectName, Map<String, Column>> columns = new HashMap<>();
    private final Map<ObjectName, List<List<String>>> uniques = new HashMap<>();

    private NewColumns(List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (change instanceof AddColumn add) {
                columns.computeIfAbsent(add.tableName(), table -> new HashMap<>())
                        .put(add.column().name(), add.column());
            } else if (change instanceof AddUnique add) {
                note(add.tableName(), add.constraint().columns());
            } else if (change instanceof CreateIndex create
                    && create.index().unique()
                    && create.index().keys().stream().noneMatch(Index.Key::expression)) {
                note(create.tableName(), create.index().columns());
            }
        }
    }

    private void note(ObjectName table, List<String> unique) {
        uniques.computeIfAbsent(table, any -> new ArrayList<>()).add(unique);
    }

    static NewColumns of(List<SchemaChange> changes) {
        return new NewColumns(changes);
    }

    /** Whether a default gives every row a value of its own, for which the database has to write every row. */
    static boolean differsByRow(String defaultExpression) {
        return VOLATILE_DEFAULT.matcher(defaultExpression).find();
    }

    boolean contains(ObjectName table, String column) {
        return columns.getOrDefault(table, Map.of()).containsKey(column);
    }

    /** Whether a condition may be about one of them. */
    boolean areMentioned(ObjectName table, String condition) {
        return ColumnWords.in(condition).stream().anyMatch(word -> contains(table, word));
    }

    /** Whether the default of a column gives all rows the same value, although rows are to differ in it. */
    boolean clashes(AddColumn add) {
        return uniques.getOrDefault(add.tableName(), List.of()).stream()
                .anyMatch(unique -> unique.contains(add.column().name()) && areAllTheSame(add.tableName(), unique));
    }

    /** Whether rows that are there get the same values in all of these columns. */
    boolean areAllTheSame(ObjectName table, List<String> names) {
        Map<String, Column> added = columns.getOrDefault(table, Map.of());
        return names.stream()
                .map(added::get)
                .allMatch(column -> column != null
                        && column.defaultExpression() != null
                        && !differsByRow(column.defaultExpression()));
    }
}
