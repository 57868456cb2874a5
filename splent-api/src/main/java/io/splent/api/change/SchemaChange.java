package io.splent.api.change;

import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a database and what it should be, with everything needed to write it in both directions.
 * Immutable; two changes with equal parts are equal.
 *
 * @since 0.1
 */
public sealed interface SchemaChange
        permits TableChange, SchemaChange.OnTable, SchemaChange.Standalone, SchemaChange.OpaqueChange {

    /** What kind of change this is. */
    ChangeKind kind();

    /** The table the change is about, under its name before the change; null for changes of sequences and types. */
    @Nullable
    ObjectName affectedTable();

    /** The name of the object that is created, changed or dropped, without its schema. */
    String objectName();

    /** The change that takes this one back; {@code c.reverse().reverse()} equals {@code c}. */
    SchemaChange reverse();

    /** A change of a table that exists, or of one of its parts. */
    sealed interface OnTable extends SchemaChange
            permits ColumnChange, ConstraintChange, IndexChange, TableChange.SetComment {

        ObjectName tableName();

        @Override
        default ObjectName affectedTable() {
            return tableName();
        }
    }

    /** A change of a sequence or a type, which belongs to no table. */
    sealed interface Standalone extends SchemaChange permits SequenceChange, EnumTypeChange {

        @Override
        default @Nullable ObjectName affectedTable() {
            return null;
        }
    }

    /**
     * SQL that SPLENT does not understand, from a differ that knows more about its vendor.
     *
     * @param description a few words for people
     * @param up the statements that make the change, without terminators
     * @param down the statements that take it back; empty when that is impossible
     */
    record OpaqueChange(@Nullable ObjectName affectedTable, String description, List<String> up, List<String> down)
            implements SchemaChange {
        public OpaqueChange {
            up = List.copyOf(up);
            down = List.copyOf(down);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.OPAQUE;
        }

        @Override
        public String objectName() {
            return description.toLowerCase(Locale.ROOT);
        }

        @Override
        public SchemaChange reverse() {
            return new OpaqueChange(affectedTable, description, down, up);
        }
    }
}
