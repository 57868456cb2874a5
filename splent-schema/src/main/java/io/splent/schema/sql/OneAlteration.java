package io.splent.schema.sql;

import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Objects;

/** Writes what several changes do to one table as one statement of MariaDB or MySQL. */
final class OneAlteration {

    private final MariaDbSql sql;
    private final StatementWriter writer;

    OneAlteration(MariaDbSql sql) {
        this.sql = sql;
        this.writer = new StatementWriter(sql);
    }

    /** One line for each thing that is done, in the order of the changes. */
    String write(List<SchemaChange> changes) {
        ObjectName table = Objects.requireNonNull(changes.get(0).affectedTable());
        List<String> clauses = changes.stream()
                .flatMap(change -> clauses(table, change).stream())
                .toList();
        return sql.alter(table).stripTrailing() + "\n    " + String.join(",\n    ", clauses);
    }

    private List<String> clauses(ObjectName table, SchemaChange change) {
        if (change instanceof CreateIndex create) {
            return List.of("ADD " + sql.indexClause("", create.index()));
        } else if (change instanceof DropIndex drop) {
            return List.of("DROP INDEX " + sql.text().name(drop.index().name()));
        }
        String beginning = sql.alter(table);
        return writer.write(change).stream()
                .map(statement -> statement.substring(beginning.length()))
                .toList();
    }
}
