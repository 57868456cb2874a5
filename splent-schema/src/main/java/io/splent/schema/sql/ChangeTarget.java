package io.splent.schema.sql;

import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.EnumTypeChange.DropType;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
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
