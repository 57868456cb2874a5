package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OnTable;
import io.splent.api.schema.ObjectName;
import java.util.Objects;

/** The forms in which PostgreSQL changes a table that is in use. */
record PostgresSteps(PostgresSql sql) {

    private static final String CREATE_BESIDE_WRITERS = "INDEX CONCURRENTLY IF NOT EXISTS ";
    private static final String DROP_BESIDE_WRITERS = "DROP INDEX CONCURRENTLY IF EXISTS ";

    String write(Step step) {
        return switch (step.form()) {
            case GUARD -> guard(step.change());
            case CONCURRENT -> concurrently(step);
            case UNVALIDATED -> unvalidated(step) + " NOT VALID";
            case VALIDATION ->
                sql.alter(((OnTable) step.change()).tableName()) + "VALIDATE CONSTRAINT "
                        + sql.text().name(step.change().objectName());
            case FROM_INDEX -> fromIndex((AddUnique) step.change());
            case PLAIN, TIGHTENING, MAPPED, DEFAULT_LATER ->
                throw new IllegalArgumentException(step.form().name());
        };
    }

    private String concurrently(Step step) {
        if (step.change() instanceof CreateIndex create) {
            return sql.createIndex(create.tableName(), create.index(), CREATE_BESIDE_WRITERS);
        }
        DropIndex drop = (DropIndex) step.change();
        return DROP_BESIDE_WRITERS
                + sql.text().besides(drop.tableName(), drop.index().name());
    }

    private String unvalidated(Step step) {
        return step.change() instanceof AddCheck add
                ? sql.addCheck(add.tableName(), add.check()).get(0)
                : addForeignKey((AddForeignKey) step.change());
    }

    private String addForeignKey(AddForeignKey add) {
        return sql.addForeignKey(add.tableName(), add.key()).get(0);
    }

    private String fromIndex(AddUnique add) {
        String name = sql.text().name(add.constraint().name());
        return sql.alter(add.tableName()) + "ADD CONSTRAINT " + name + " UNIQUE USING INDEX " + name
                + SqlText.option(UniqueOptions.of(add.constraint().options()).others());
    }

    /**
     * Building an index would find duplicates too, but only after a long time, and would leave a broken index. A type
     * that is too narrow would be refused without saying which rows are concerned.
     */
    private String guard(SchemaChange change) {
        String query = new DataCheck(sql.text(), NewColumns.NONE).query(change).orElseThrow();
        ObjectName table = Objects.requireNonNull(change.affectedTable());
        String problem = change instanceof AddUnique add
                ? "rows with equal (" + String.join(", ", add.constraint().columns()) + "), which "
                        + add.constraint().name() + " is to forbid"
                : "values of " + change.objectName() + " that do not fit into "
                        + ((AlterColumn) change).after().type();
        return PostgresGuard.raising(sql.text(), query, table + " holds " + problem);
    }
}
