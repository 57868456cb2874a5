package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Column;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the query that finds the rows which stand in the way of a change.
 *
 * @param added the columns that cannot be asked for, because they come with the change
 */
record DataCheck(SqlText text, NewColumns added) {

    /** The query; empty when the change goes together with any rows, or no query can tell. */
    Optional<String> query(SchemaChange change) {
        if (change instanceof AddUnique add) {
            return unique(
                    add.tableName(),
                    add.constraint().columns(),
                    add.constraint().options());
        }
        if (change instanceof CreateIndex create) {
            Index index = create.index();
            boolean plain = index.unique()
                    && index.predicate() == null
                    && index.keys().stream().noneMatch(Index.Key::expression);
            return plain ? unique(create.tableName(), index.columns(), index.options()) : Optional.empty();
        }
        if (change instanceof AddForeignKey add) {
            return isNew(add.tableName(), add.key().columns()) ? Optional.empty() : Optional.of(orphans(add));
        }
        if (change instanceof AddCheck add) {
            String condition = add.check().expression();
            return added.areMentioned(add.tableName(), condition)
                    ? Optional.empty()
                    : Optional.of("SELECT * FROM " + text.name(add.tableName()) + " WHERE NOT "
                            + SqlText.parenthesized(condition));
        }
        return change instanceof AlterColumn alter ? tooLong(alter) : Optional.empty();
    }

    private boolean isNew(ObjectName table, List<String> columns) {
        return columns.stream().anyMatch(column -> added.contains(table, column));
    }

    private Optional<String> unique(ObjectName table, List<String> columns, @Nullable String options) {
        if (added.areAllTheSame(table, columns)) {
            return Optional.of("SELECT COUNT(*) FROM " + text.name(table) + " HAVING COUNT(*) > 1");
        }
        return isNew(table, columns) ? Optional.empty() : Optional.of(duplicates(table, columns, options));
    }

    private String duplicates(ObjectName table, List<String> columns, @Nullable String options) {
        String names = columns.stream().map(text::name).collect(Collectors.joining(", "));
        boolean nullsAreEqual =
                "NULLS NOT DISTINCT".equals(UniqueOptions.of(options).nulls());
        String present = columns.stream()
                .map(column -> text.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
        return "SELECT " + names + ", COUNT(*) FROM " + text.name(table) + (nullsAreEqual ? "" : present) + " GROUP BY "
                + names + " HAVING COUNT(*) > 1";
    }

    private String orphans(AddForeignKey add) {
        List<String> columns = add.key().columns();
        String names = columns.stream().map(column -> "r." + text.name(column)).collect(Collectors.joining(", "));
        String present = columns.stream()
                .map(column -> "r." + text.name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String match = IntStream.range(0, columns.size())
                .mapToObj(i ->
                        "k." + text.name(add.key().referencedColumns().get(i)) + " = r." + text.name(columns.get(i)))
                .collect(Collectors.joining(" AND "));
        return "SELECT " + names + " FROM " + text.name(add.tableName()) + " r WHERE " + present
                + " AND NOT EXISTS (SELECT 1 FROM " + text.name(add.key().referencedTable()) + " k WHERE " + match
                + ")";
    }

    private Optional<String> tooLong(AlterColumn alter) {
        Column before = alter.before();
        List<Integer> length = alter.after().type().arguments();
        boolean shortened = length.size() == 1
                && TypeChange.isText(before.type())
                && TypeChange.isText(alter.after().type())
                && (before.type().arguments().isEmpty()
                        || before.type().arguments().get(0) > length.get(0));
        String column = text.name(before.name());
        return shortened
                ? Optional.of("SELECT " + column + " FROM " + text.name(alter.tableName()) + " WHERE CHAR_LENGTH("
                        + column + ") > " + length.get(0))
                : Optional.empty();
    }
}
