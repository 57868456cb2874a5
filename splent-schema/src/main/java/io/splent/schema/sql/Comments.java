package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments where they are statements of their own: PostgreSQL and H2. */
record Comments(SqlText text) {

    /** The comments of a new table and its columns. */
    List<String> of(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(onTable(table.name(), table.comment()));
        }
        table.columns().forEach(column -> statements.addAll(of(table.name(), column)));
        return statements;
    }

    /** The comment of a new column. */
    List<String> of(ObjectName table, Column column) {
        return column.comment() == null ? List.of() : List.of(onColumn(table, column.name(), column.comment()));
    }

    List<String> of(AlterColumn change) {
        return Objects.equals(change.before().comment(), change.after().comment())
                ? List.of()
                : List.of(onColumn(
                        change.tableName(),
                        change.after().name(),
                        change.after().comment()));
    }

    List<String> of(SetComment change) {
        Column column = change.column();
        return List.of(
                column == null
                        ? onTable(change.tableName(), change.after())
                        : onColumn(change.tableName(), column.name(), change.after()));
    }

    private String onTable(ObjectName table, @Nullable String comment) {
        return "COMMENT ON TABLE " + text.name(table) + " IS " + text.literalOrNull(comment);
    }

    private String onColumn(ObjectName table, String column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + text.name(table) + "." + text.name(column) + " IS " + text.literalOrNull(comment);
    }
}
