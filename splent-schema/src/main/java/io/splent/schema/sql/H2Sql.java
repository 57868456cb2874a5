package io.splent.schema.sql;

import io.splent.api.change.SchemaChange.AlterColumn;
import io.splent.api.change.SchemaChange.RenameColumn;
import io.splent.api.change.SchemaChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of H2. */
record H2Sql(SqlText text) implements VendorSql {

    @Override
    public String columnDefinition(ObjectName table, Column column) {
        StringBuilder sql = new StringBuilder(text.name(column.name()))
                .append(' ')
                .append(column.type().text());
        GeneratedColumn generated = column.generated();
        Identity identity = column.identity();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS ").append(SqlText.parenthesized(generated.expression()));
        } else if (identity != null) {
            sql.append(' ').append(PostgresSql.identityClause(identity));
        } else if (column.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(column.defaultExpression());
        }
        return sql.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    @Override
    public List<String> createTable(Table table) {
        List<String> statements = new ArrayList<>(VendorSql.super.createTable(table));
        if (table.comment() != null) {
            statements.add(commentOnTable(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(commentOnColumn(table.name(), column.name(), column.comment()));
            }
        }
        return List.copyOf(statements);
    }

    @Override
    public List<String> addColumn(ObjectName table, Column column) {
        List<String> statements = new ArrayList<>(VendorSql.super.addColumn(table, column));
        if (column.comment() != null) {
            statements.add(commentOnColumn(table, column.name(), column.comment()));
        }
        return List.copyOf(statements);
    }

    @Override
    public List<String> renameColumn(RenameColumn change) {
        return List.of(alter(change.tableName()) + "ALTER COLUMN " + text.name(change.from()) + " RENAME TO "
                + text.name(change.to()));
    }

    @Override
    public List<String> alterColumn(AlterColumn change) {
        return List.of();
    }

    @Override
    public List<String> setComment(SetComment change) {
        Column column = change.column();
        return List.of(
                column == null
                        ? commentOnTable(change.tableName(), change.after())
                        : commentOnColumn(change.tableName(), column.name(), change.after()));
    }

    private String commentOnTable(ObjectName table, @Nullable String comment) {
        return "COMMENT ON TABLE " + text.name(table) + " IS " + text.literalOrNull(comment);
    }

    private String commentOnColumn(ObjectName table, String column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + text.name(table) + "." + text.name(column) + " IS "
                + text.literalOrNull(comment);
    }

    @Override
    public List<String> createIndex(ObjectName table, Index index) {
        String keys = index.keys().stream().map(this::indexKey).collect(Collectors.joining(", ", " (", ")"));
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + text.besides(table, index.name()) + " ON " + text.name(table) + keys);
    }

    private String indexKey(Index.Key key) {
        String modifiers = Objects.requireNonNullElse(key.modifiers(), "");
        return text.name(key.text()) + (key.descending() ? " DESC" : "") + (modifiers.isEmpty() ? "" : " " + modifiers);
    }
}
