package io.splent.schema.sql;

import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.AlterSequence;
import io.splent.api.change.SchemaChange.AlterType;
import io.splent.api.change.SchemaChange.CreateSequence;
import io.splent.api.change.SchemaChange.CreateType;
import io.splent.api.change.SchemaChange.DropSequence;
import io.splent.api.change.SchemaChange.DropType;
import io.splent.api.schema.ObjectName;

/** Finds the table, sequence or type that a change is about. */
final class ChangeTarget {

    private ChangeTarget() {}

    static ObjectName of(SchemaChange change) {
        ObjectName table = change.affectedTable();
        if (table != null) {
            return table;
        }
        if (change instanceof CreateSequence create) {
            return create.sequence().name();
        }
        if (change instanceof AlterSequence alter) {
            return alter.after().name();
        }
        if (change instanceof DropSequence drop) {
            return drop.sequence().name();
        }
        if (change instanceof CreateType create) {
            return create.type().name();
        }
        if (change instanceof AlterType alter) {
            return alter.after().name();
        }
        if (change instanceof DropType drop) {
            return drop.type().name();
        }
        return ObjectName.of(change.objectName());
    }
}
