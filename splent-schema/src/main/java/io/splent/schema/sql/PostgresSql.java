package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of PostgreSQL. */
record PostgresSql(SqlText text) implements VendorSql {

    @Override
    public String columnDefinition(ObjectName table, Column column) {
        StringBuilder sql = new StringBuilder(text.name(column.name())).append(' ');
        String serial = serialType(table, column);
        sql.append(serial == null ? type(column) : serial);
        GeneratedColumn generated = column.generated();
        Identity identity = column.identity();
        if (generated != null) {
            sql.append(" GENERATED ALWAYS AS ")
                    .append(SqlText.parenthesized(generated.expression()))
                    .append(generated.stored() ? " STORED" : " VIRTUAL");
        } else if (identity != null) {
            sql.append(" ").append(identityClause(identity));
        } else if (column.defaultExpression() != null && serial == null) {
            sql.append(" DEFAULT ").append(column.defaultExpression());
        }
        return sql.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    /** The column's type, with its collation if it has one of its own. */
    String type(Column column) {
        return column.collation() == null
                ? column.type().text()
                : column.type().text() + " COLLATE " + text.quoted(column.collation());
    }

    /**
     * The short form that brings its own sequence along. A sequence of the name PostgreSQL would choose, used as the
     * default, is what a serial column looks like in the catalog.
     */
    private static @Nullable String serialType(ObjectName table, Column column) {
        ObjectName sequence = new ObjectName(table.schema(), table.name() + "_" + column.name() + "_seq");
        String expression = column.defaultExpression();
        if (expression == null
                || column.nullable()
                || !expression.replace("\"", "").equals("nextval('" + sequence + "'::regclass)")) {
            return null;
        }
        return switch (column.type().text()) {
            case "smallint" -> "smallserial";
            case "integer" -> "serial";
            case "bigint" -> "bigserial";
            default -> null;
        };
    }

    static String identityClause(Identity identity) {
        List<String> options = new ArrayList<>();
        if (identity.start() != 1) {
            options.add("START WITH " + identity.start());
        }
        if (identity.increment() != 1) {
            options.add("INCREMENT BY " + identity.increment());
        }
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    /** A name that PostgreSQL would choose itself is not worth writing. */
    @Override
    public String primaryKeyClause(ObjectName table, PrimaryKey key) {
        String clause = VendorSql.super.primaryKeyClause(table, key);
        return key.name().equals(table.name() + "_pkey")
                ? clause
                : "CONSTRAINT " + text.name(key.name()) + " " + clause;
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
        return new PostgresColumnChange(this, change, null).statements();
    }

    @Override
    public List<String> alterColumn(AlterColumn change, String mapping) {
        return new PostgresColumnChange(this, change, mapping).statements();
    }

    @Override
    public List<String> setComment(SetComment change) {
        return new Comments(text).of(change);
    }

    @Override
    public List<String> dropPrimaryKey(ObjectName table, PrimaryKey key) {
        return dropConstraint(table, key.name());
    }

    @Override
    public List<String> createIndex(ObjectName table, Index index) {
        return List.of(createIndex(table, index, "INDEX "));
    }

    /** @param word INDEX, and whatever stands between it and the name */
    String createIndex(ObjectName table, Index index, String word) {
        String method = index.method() == null ? "" : " USING " + index.method();
        String keys = index.keys().stream().map(this::indexKey).collect(Collectors.joining(", ", " (", ")"));
        String included = index.included().isEmpty() ? "" : " INCLUDE " + text.list(index.included());
        String predicate = index.predicate() == null ? "" : " WHERE " + index.predicate();
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + word + text.name(index.name()) + " ON "
                + text.name(table) + method + keys + included + SqlText.option(index.options()) + predicate;
    }

    private String indexKey(Index.Key key) {
        String modifiers = Objects.requireNonNullElse(key.modifiers(), "");
        int nulls = modifiers.indexOf("NULLS ");
        String operatorClass = nulls < 0 ? modifiers : modifiers.substring(0, nulls);
        String nullOrder = nulls < 0 ? "" : modifiers.substring(nulls);
        return List.of(
                        key.expression() ? SqlText.parenthesized(key.text()) : text.name(key.text()),
                        operatorClass.strip(),
                        key.descending() ? "DESC" : "",
                        nullOrder)
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<String> createType(EnumType type) {
        return List.of(
                "CREATE TYPE " + text.name(type.name()) + " AS ENUM (" + PostgresEnumChange.labels(text, type) + ")");
    }

    @Override
    public List<String> alterType(AlterType change) {
        return new PostgresEnumChange(text, change).statements();
    }

    @Override
    public List<String> dropType(EnumType type) {
        return List.of("DROP TYPE " + text.name(type.name()));
    }
}
