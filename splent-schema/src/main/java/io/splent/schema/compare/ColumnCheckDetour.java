package io.splent.schema.compare;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On MariaDB a check written behind a column has the column's name and belongs to its definition: it can only be dropped
 * by modifying the column, and is lost whenever the column is modified. The catalog does not tell such a check from a
 * constraint of the same name, so what is done here is right for both.
 */
final class ColumnCheckDetour {

    private record Part(ObjectName table, String name) {}

    private final ConstraintNames names;
    private final Set<Part> touchedColumns = new HashSet<>();
    private final Set<Part> droppedChecks = new HashSet<>();

    ColumnCheckDetour(ConstraintNames names, List<SchemaChange> changes) {
        this.names = names;
        changes.forEach(this::note);
    }

    private void note(SchemaChange change) {
        if (change instanceof AlterColumn alter) {
            touchedColumns.add(new Part(alter.tableName(), alter.after().name()));
        } else if (change instanceof DropColumn drop) {
            touchedColumns.add(new Part(drop.tableName(), drop.column().name()));
        } else if (change instanceof SetComment comment && comment.column() != null) {
            touchedColumns.add(new Part(comment.tableName(), comment.column().name()));
        } else if (change instanceof DropCheck drop) {
            droppedChecks.add(new Part(drop.tableName(), drop.check().name()));
        }
    }

    /** The changes that drop what has to go and put back what has to stay. */
    List<SchemaChange> around(List<Table> liveTables, List<Table> desiredTables) {
        Set<ObjectName> kept = new HashSet<>();
        desiredTables.forEach(table -> kept.add(table.name()));
        List<SchemaChange> changes = new ArrayList<>();
        for (Table table : liveTables) {
            if (kept.contains(table.name())) {
                table.checks()
                        .forEach(check -> table.column(check.name())
                                .ifPresent(column -> changes.addAll(around(table.name(), column, check))));
            }
        }
        return changes;
    }

    private List<SchemaChange> around(ObjectName table, Column column, CheckConstraint check) {
        Part part = new Part(table, column.name());
        boolean dropped = droppedChecks.contains(part);
        boolean touched = touchedColumns.contains(part);
        if (dropped && !touched) {
            return List.of(new AlterColumn(table, column, column));
        }
        return touched && !dropped
                ? List.of(new DropCheck(table, check), new AddCheck(table, names.named(table, check)))
                : List.of();
    }
}
