package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.schema.Column;
import io.splent.api.schema.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the steps that turn one column definition into another on H2. Used once. */
final class H2ColumnChange {

    private final H2Sql sql;
    private final AlterColumn change;
    private final Column before;
    private final Column after;
    private final String alterColumn;
    private final @Nullable String mapping;
    private final List<String> statements = new ArrayList<>();

    /** @param mapping an expression that makes the new value of the old one; null where the database converts */
    H2ColumnChange(H2Sql sql, AlterColumn change, @Nullable String mapping) {
        this.mapping = mapping;
        this.sql = sql;
        this.change = change;
        this.before = change.before();
        this.after = change.after();
        this.alterColumn = sql.alter(change.tableName()) + "ALTER COLUMN ";
    }

    List<String> statements() {
        if (after.generated() != null && !after.generated().equals(before.generated())) {
            return replacement();
        }
        if (before.generated() != null && after.generated() == null) {
            add("DROP EXPRESSION");
        }
        if (becomesIdentity() || changesOnUpdate()) {
            statements.add(alterColumn + sql.columnDefinition(change.tableName(), after));
        } else {
            changeStepByStep();
        }
        statements.addAll(new Comments(sql.text()).of(change));
        return List.copyOf(statements);
    }

    private void add(String action) {
        statements.add(alterColumn + sql.text().name(after.name()) + " " + action);
    }

    /** A computed column holds nothing of its own, so it may go and come back. */
    private List<String> replacement() {
        return sql.joined(sql.dropColumn(change.tableName(), before.name()), sql.addColumn(change.tableName(), after));
    }

    private boolean becomesIdentity() {
        Identity from = before.identity();
        Identity to = after.identity();
        return to != null && (from == null || from.start() != to.start());
    }

    /** What happens on update is kept with the default. */
    private boolean changesOnUpdate() {
        String defaults = before.defaultExpression() + " " + after.defaultExpression();
        return !Objects.equals(before.defaultExpression(), after.defaultExpression())
                && defaults.contains(" ON UPDATE ");
    }

    private void changeStepByStep() {
        Identity from = before.identity();
        Identity to = after.identity();
        if (from != null && to == null) {
            add("DROP IDENTITY");
        }
        if (before.defaultExpression() != null && after.defaultExpression() == null) {
            add("DROP DEFAULT");
        }
        if (!before.type().equals(after.type())) {
            convert();
        }
        if (before.nullable() != after.nullable()) {
            add(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        if (after.defaultExpression() != null
                && !Objects.equals(before.defaultExpression(), after.defaultExpression())) {
            add("SET DEFAULT " + after.defaultExpression());
        }
        if (from != null && to != null && from.always() != to.always()) {
            add("SET GENERATED " + (to.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        if (from != null && to != null && from.increment() != to.increment()) {
            add("SET INCREMENT BY " + to.increment());
        }
        if (!Objects.equals(before.options(), after.options())) {
            add("SET " + Objects.requireNonNullElse(after.options(), "VISIBLE"));
        }
    }

    /** A label is known by its name: its place in the type says nothing. */
    private void convert() {
        boolean byName = new TypeChange(sql.text().dialect(), before.type(), after.type()).mixesNumbersAndLabels();
        if (byName && mapping == null) {
            add("SET DATA TYPE character varying");
        }
        add("SET DATA TYPE " + after.type() + (mapping == null ? "" : " USING " + SqlText.parenthesized(mapping)));
    }
}
