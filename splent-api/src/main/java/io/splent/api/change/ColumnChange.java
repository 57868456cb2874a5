package io.splent.api.change;

import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectName;

/**
 * A change of a column.
 *
 * @since 0.1
 */
public sealed interface ColumnChange extends SchemaChange.OnTable {

    /** Adds a column. */
    record AddColumn(ObjectName tableName, Column column) implements ColumnChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_COLUMN;
        }

        @Override
        public String objectName() {
            return column.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropColumn(tableName, column);
        }
    }

    /** Drops a column. */
    record DropColumn(ObjectName tableName, Column column) implements ColumnChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_COLUMN;
        }

        @Override
        public String objectName() {
            return column.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AddColumn(tableName, column);
        }
    }

    /** Gives a column another name. */
    record RenameColumn(ObjectName tableName, String from, String to) implements ColumnChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RENAME_COLUMN;
        }

        @Override
        public String objectName() {
            return to;
        }

        @Override
        public SchemaChange reverse() {
            return new RenameColumn(tableName, to, from);
        }
    }

    /** Changes whatever differs between two definitions of one column, its comment included. Both have the same name. */
    record AlterColumn(ObjectName tableName, Column before, Column after) implements ColumnChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ALTER_COLUMN;
        }

        @Override
        public String objectName() {
            return after.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AlterColumn(tableName, after, before);
        }
    }
}
