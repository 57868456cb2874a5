package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The SQL of H2. */
record H2Sql(SqlText text) implements VendorSql {

    @Override
    public String columnDefinition(ObjectName table, Column column) {
        StringBuilder sql = new StringBuilder(text.name(column.name()))
                .append(' ')
                .append(column.type().text())
                .append(SqlText.option(column.options()));
        GeneratedColumn generated = column.generated();
        Identity identity = column.identity();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS ").append(SqlText.parenthesized(generated.expression()));
        } else if (identity != null) {
            sql.append(' ').append(PostgresSql.identityClause(identity));
        } else if (column.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(column.defaultExpression());
        }
        boolean notNull = !column.nullable() && identity == null;
        return sql.append(notNull ? " NOT NULL" : "").toString();
    }

    @Override
    public List<String> createTable(Table table) {
        return joined(VendorSql.super.createTable(table), new Comments(text).of(table));
    }

    @Override
    public List<String> addColumn(ObjectName table, Column column) {
        return joined(VendorSql.super.addColumn(table, column), new Comments(text).of(table, column));
    }

    @Override
    public List<String> alterColumn(AlterColumn change) {
        return new H2ColumnChange(this, change, null).statements();
    }

    @Override
    public List<String> alterColumn(AlterColumn change, String mapping) {
        return new H2ColumnChange(this, change, mapping).statements();
    }

    @Override
    public List<String> setComment(SetComment change) {
        return new Comments(text).of(change);
    }

    @Override
    public List<String> renameColumn(RenameColumn change) {
        return List.of(alter(change.tableName()) + "ALTER COLUMN " + text.name(change.from()) + " RENAME TO "
                + text.name(change.to()));
    }

    /** H2 cannot change the type of a sequence. */
    @Override
    public List<String> alterSequence(AlterSequence change) {
        boolean sameName = change.before().name().equals(change.after().name());
        return change.before().type().equals(change.after().type()) || !sameName
                ? VendorSql.super.alterSequence(change)
                : joined(dropSequence(change.before()), createSequence(change.after()));
    }

    /** H2 has no words for this: the new sequence takes over where the old one stands. */
    @Override
    public List<String> renameSequence(Sequence before, ObjectName name) {
        String restart = "ALTER SEQUENCE " + text.name(name) + " RESTART WITH (SELECT NEXT VALUE FOR "
                + text.name(before.name()) + ")";
        return joined(joined(createSequence(before.withName(name)), List.of(restart)), dropSequence(before));
    }

    @Override
    public List<String> createIndex(ObjectName table, Index index) {
        String keys = index.keys().stream().map(this::indexKey).collect(Collectors.joining(", ", " (", ")"));
        String method = index.method() == null ? "" : index.method().toUpperCase(Locale.ROOT) + " ";
        String nulls = index.options() == null ? "" : index.options() + " ";
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + nulls + method + "INDEX "
                + text.besides(table, index.name()) + " ON " + text.name(table) + keys);
    }

    private String indexKey(Index.Key key) {
        String modifiers = Objects.requireNonNullElse(key.modifiers(), "");
        return text.name(key.text()) + (key.descending() ? " DESC" : "") + (modifiers.isEmpty() ? "" : " " + modifiers);
    }
}
