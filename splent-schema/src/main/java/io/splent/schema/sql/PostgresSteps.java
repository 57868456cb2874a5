package io.splent.schema.sql;

import io.splent.api.change.SchemaChange.AddCheck;
import io.splent.api.change.SchemaChange.AddForeignKey;
import io.splent.api.change.SchemaChange.AddUnique;
import io.splent.api.change.SchemaChange.CreateIndex;
import io.splent.api.change.SchemaChange.DropIndex;
import io.splent.api.change.SchemaChange.OnTable;
import io.splent.api.schema.UniqueConstraint;
import java.util.stream.Collectors;

/** The forms in which PostgreSQL changes a table that is in use. */
record PostgresSteps(PostgresSql sql) {

    private static final String CREATE_BESIDE_WRITERS = "INDEX CONCURRENTLY IF NOT EXISTS ";
    private static final String DROP_BESIDE_WRITERS = "DROP INDEX CONCURRENTLY IF EXISTS ";

    String write(Step step) {
        return switch (step.form()) {
            case GUARD -> duplicateGuard((AddUnique) step.change());
            case CONCURRENT -> concurrently(step);
            case UNVALIDATED -> unvalidated(step) + " NOT VALID";
            case VALIDATION ->
                sql.alter(((OnTable) step.change()).tableName()) + "VALIDATE CONSTRAINT "
                        + sql.text().name(step.change().objectName());
            case FROM_INDEX -> fromIndex((AddUnique) step.change());
            case PLAIN, TIGHTENING ->
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
        return sql.alter(add.tableName()) + "ADD CONSTRAINT " + name + " UNIQUE USING INDEX " + name;
    }

    /** Building the index would find duplicates too, but only after a long time, and would leave a broken index. */
    private String duplicateGuard(AddUnique add) {
        UniqueConstraint unique = add.constraint();
        String columns = unique.columns().stream().map(sql.text()::name).collect(Collectors.joining(", "));
        String present = unique.columns().stream()
                .map(column -> sql.text().name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String query = "SELECT 1 FROM " + sql.text().name(add.tableName()) + " WHERE " + present + " GROUP BY "
                + columns + " HAVING count(*) > 1";
        return PostgresGuard.raising(
                sql.text(),
                query,
                add.tableName() + " holds rows with equal (" + String.join(", ", unique.columns()) + "), which "
                        + unique.name() + " is to forbid",
                query.replaceFirst("SELECT 1", "SELECT " + columns.replace("$", "\\$") + ", count(*)"));
    }
}
