package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL of MariaDB and MySQL. */
record MariaDbSql(SqlText text) implements VendorSql {

    /** Index methods that stand before the word INDEX. */
    private static final Set<String> INDEX_KINDS = Set.of("FULLTEXT", "SPATIAL", "VECTOR");

    private static final int LONGEST_NAME = 64;

    @Override
    public String columnDefinition(ObjectName table, Column column) {
        StringBuilder sql = new StringBuilder(text.name(column.name()))
                .append(' ')
                .append(column.type().text());
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(column.collation());
        }
        GeneratedColumn generated = column.generated();
        if (generated == null) {
            sql.append(nullability(column));
        } else {
            sql.append(" GENERATED ALWAYS AS ")
                    .append(SqlText.parenthesized(generated.expression()))
                    .append(generated.stored() ? " STORED" : " VIRTUAL");
        }
        if (column.identity() != null) {
            sql.append(" AUTO_INCREMENT");
        } else if (column.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(column.defaultExpression());
        }
        if (column.comment() != null) {
            sql.append(" COMMENT ").append(text.literal(column.comment()));
        }
        return sql.append(SqlText.option(column.options())).toString();
    }

    /** A bare timestamp column is NOT NULL under settings that are still found, so NULL is written for it. */
    private static String nullability(Column column) {
        if (!column.nullable()) {
            return " NOT NULL";
        }
        return column.type().text().toLowerCase(Locale.ROOT).startsWith("timestamp") ? " NULL" : "";
    }

    @Override
    public List<String> createTable(Table table) {
        String statement = VendorSql.super.createTable(table).get(0);
        return List.of(table.comment() == null ? statement : statement + " COMMENT = " + text.literal(table.comment()));
    }

    /** A column that numbers rows has to be a key from the start; see {@link Companions}. */
    @Override
    public List<String> addColumn(ObjectName table, Column column) {
        String statement = VendorSql.super.addColumn(table, column).get(0);
        return List.of(
                column.identity() == null
                        ? statement
                        : statement + ", ADD PRIMARY KEY " + text.list(List.of(column.name())));
    }

    @Override
    public List<String> renameTable(RenameTable change) {
        return List.of(alter(change.from()) + "RENAME TO " + text.name(change.to()));
    }

    /** A sequence is renamed as the table that it is. */
    @Override
    public List<String> renameSequence(Sequence before, ObjectName name) {
        return List.of("RENAME TABLE " + text.name(before.name()) + " TO " + text.name(name));
    }

    /** MODIFY takes the whole definition: whatever is not repeated is lost. */
    @Override
    public List<String> alterColumn(AlterColumn change) {
        if (isVirtual(change.before()) != isVirtual(change.after())
                || (change.before().generated() == null && change.after().generated() != null)) {
            String dropAndAdd = alter(change.tableName()) + "DROP COLUMN "
                    + text.name(change.before().name()) + ", ADD COLUMN "
                    + columnDefinition(change.tableName(), change.after());
            return List.of(dropAndAdd);
        }
        TypeChange type = new TypeChange(
                text.dialect(), change.before().type(), change.after().type());
        return type.mixesNumbersAndLabels()
                ? withoutValues(change)
                : List.of(modify(change.tableName(), change.after()));
    }

    /** The place of a label in its type would become its number, and a number a place: so no row may have any. */
    private List<String> withoutValues(AlterColumn change) {
        String column = change.after().name();
        String guard = text.name(passing(change, "unmapped"));
        return List.of(
                alter(change.tableName()) + "ADD CONSTRAINT " + guard + " CHECK (" + text.name(column) + " IS NULL)",
                alter(change.tableName()).stripTrailing() + "\n    DROP CONSTRAINT " + guard + ",\n    MODIFY COLUMN "
                        + columnDefinition(change.tableName(), change.after()));
    }

    /**
     * The name of something that lives from one statement to the next. Digits keep it apart from what somebody else may have
     * called so, and from that of a column whose long name only ends otherwise.
     */
    private static String passing(AlterColumn change, String purpose) {
        String column = change.after().name();
        String end = "_%s_%08x".formatted(purpose, (change.tableName() + "." + column).hashCode());
        return column.substring(0, Math.min(column.length(), LONGEST_NAME - end.length())) + end;
    }

    /**
     * The new values wait in a column of their own, so that each statement can be repeated; the column itself stays, and
     * with it its indexes.
     */
    @Override
    public List<String> alterColumn(AlterColumn change, String mapping) {
        ObjectName table = change.tableName();
        Column after = change.after();
        String helper = passing(change, "mapped");
        Column waiting = new Column(helper, after.type(), true, null, null, null, after.collation(), null);
        String update = "UPDATE " + text.name(table) + " SET ";
        return List.of(
                alter(table) + "ADD COLUMN " + columnDefinition(table, waiting),
                update + text.name(helper) + " = " + mapping,
                modify(table, asText(change)),
                update + text.name(after.name()) + " = " + text.name(helper),
                alter(table).stripTrailing() + "\n    MODIFY COLUMN " + columnDefinition(table, after)
                        + ",\n    DROP COLUMN " + text.name(helper));
    }

    /** As text every value keeps its meaning. */
    private static Column asText(AlterColumn change) {
        SqlType before = change.before().type();
        SqlType after = change.after().type();
        SqlType type = TypeKind.of(before) == TypeKind.TEXT
                ? before
                : TypeKind.of(after) == TypeKind.TEXT ? after : new SqlType("varchar(255)");
        boolean nullable = change.before().nullable() || change.after().nullable();
        return new Column(change.after().name(), type, nullable, null, null, null, null, null);
    }

    private static boolean isVirtual(Column column) {
        return column.generated() != null && !column.generated().stored();
    }

    private String modify(ObjectName table, Column column) {
        return alter(table) + "MODIFY COLUMN " + columnDefinition(table, column);
    }

    @Override
    public List<String> setComment(SetComment change) {
        Column column = change.column();
        return List.of(
                column == null
                        ? alter(change.tableName()) + "COMMENT = "
                                + text.literal(Objects.requireNonNullElse(change.after(), ""))
                        : modify(change.tableName(), column.withComment(change.after())));
    }

    /** MariaDB makes an index for a foreign key that finds none, under the same name, and keeps it when the key goes. */
    @Override
    public List<String> dropForeignKey(ObjectName table, ForeignKey key) {
        String index = key.generatedName() ? key.columns().get(0) : key.name();
        String drop = alter(table) + "DROP FOREIGN KEY " + text.name(key.name());
        return text.dialect().vendor() == Vendor.MYSQL
                ? List.of(drop)
                : List.of(drop, alter(table) + "DROP INDEX IF EXISTS " + text.name(index));
    }

    @Override
    public List<String> dropUnique(ObjectName table, UniqueConstraint unique) {
        return List.of(alter(table) + "DROP INDEX " + text.name(unique.name()));
    }

    /** A check that was written behind a column is no constraint to drop: it goes when the column is modified. */
    @Override
    public List<String> dropCheck(ObjectName table, CheckConstraint check) {
        String ifExists = text.dialect().vendor() == Vendor.MARIADB ? "IF EXISTS " : "";
        return List.of(alter(table) + "DROP CONSTRAINT " + ifExists + text.name(check.name()));
    }

    @Override
    public List<String> createIndex(ObjectName table, Index index) {
        return List.of("CREATE " + indexClause(" ON " + text.name(table), index));
    }

    /** An index as it stands behind CREATE, or behind ADD in a statement that names the table elsewhere. */
    String indexClause(String onTable, Index index) {
        String method = Objects.requireNonNullElse(index.method(), "").toUpperCase(Locale.ROOT);
        boolean isKind = INDEX_KINDS.contains(method);
        String kind = isKind ? method + " " : index.unique() ? "UNIQUE " : "";
        String using = isKind || method.isEmpty() ? "" : " USING " + method;
        String keys = index.keys().stream().map(this::indexKey).collect(Collectors.joining(", ", " (", ")"));
        return kind + "INDEX " + text.name(index.name()) + onTable + keys + using + SqlText.option(index.options());
    }

    private String indexKey(Index.Key key) {
        String part = key.expression() ? SqlText.parenthesized(key.text()) : text.name(key.text());
        return part + Objects.requireNonNullElse(key.modifiers(), "") + (key.descending() ? " DESC" : "");
    }

    @Override
    public List<String> dropIndex(ObjectName table, Index index) {
        return List.of("DROP INDEX " + text.name(index.name()) + " ON " + text.name(table));
    }
}
