package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.schema.Column;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the steps that turn one column definition into another on PostgreSQL. Used once. */
final class PostgresColumnChange {

    private final PostgresSql sql;
    private final AlterColumn change;
    private final Column before;
    private final Column after;
    private final String alterColumn;
    private final @Nullable String mapping;
    private final List<String> statements = new ArrayList<>();

    /** @param mapping an expression that makes the new value of the old one; null where a cast does */
    PostgresColumnChange(PostgresSql sql, AlterColumn change, @Nullable String mapping) {
        this.mapping = mapping;
        this.sql = sql;
        this.change = change;
        this.before = change.before();
        this.after = change.after();
        this.alterColumn =
                sql.alter(change.tableName()) + "ALTER COLUMN " + sql.text().name(after.name()) + " ";
    }

    List<String> statements() {
        if (!Objects.equals(before.generated(), after.generated()) && !changeExpression()) {
            return replacement();
        }
        boolean convert = !sql.type(before).equals(sql.type(after));
        Optional<String> using = Optional.ofNullable(mapping)
                .map(SqlText::parenthesized)
                .or(() -> PostgresCasts.using(sql.text().name(after.name()), before.type(), after.type()));
        boolean newDefault = !Objects.equals(before.defaultExpression(), after.defaultExpression());
        if (before.identity() != null && after.identity() == null) {
            add("DROP IDENTITY");
        }
        if (before.defaultExpression() != null && (newDefault || using.isPresent())) {
            add("DROP DEFAULT");
        }
        if (convert) {
            add("TYPE " + sql.type(after) + using.map(cast -> " USING " + cast).orElse(""));
        }
        if (before.nullable() != after.nullable()) {
            add(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        if (after.defaultExpression() != null && (newDefault || using.isPresent())) {
            add("SET DEFAULT " + after.defaultExpression());
        }
        changeIdentity();
        statements.addAll(new Comments(sql.text()).of(change));
        return List.copyOf(statements);
    }

    private void add(String action) {
        statements.add(alterColumn + action);
    }

    /** Changes the computed value in place; false when this server cannot. */
    private boolean changeExpression() {
        GeneratedColumn from = before.generated();
        GeneratedColumn to = after.generated();
        if (from != null && to == null && from.stored()) {
            add("DROP EXPRESSION");
            return true;
        }
        boolean canSet = sql.text().dialect().isAtLeast(17, 0);
        if (from != null && to != null && from.stored() == to.stored() && canSet) {
            add("SET EXPRESSION AS " + SqlText.parenthesized(to.expression()));
            return true;
        }
        return false;
    }

    /** A computed column holds nothing of its own, so it may go and come back. */
    private List<String> replacement() {
        return sql.joined(sql.dropColumn(change.tableName(), before.name()), sql.addColumn(change.tableName(), after));
    }

    private void changeIdentity() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (to == null || to.equals(from)) {
            return;
        }
        if (from == null) {
            add("ADD " + PostgresSql.identityClause(to));
            return;
        }
        if (from.always() != to.always()) {
            add("SET GENERATED " + (to.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        if (from.start() != to.start()) {
            add("SET START WITH " + to.start());
        }
        if (from.increment() != to.increment()) {
            add("SET INCREMENT BY " + to.increment());
        }
    }
}
