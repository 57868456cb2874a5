package io.splent.api.change;

import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A change of a table as a whole.
 *
 * @since 0.1
 */
public sealed interface TableChange extends SchemaChange {

    /** Creates a table with its columns, primary key, unique constraints, checks and comments. Foreign keys and indexes of
     * {@code table} are not part of this change: they come as changes of their own. */
    record CreateTable(Table table) implements TableChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATE_TABLE;
        }

        @Override
        public ObjectName affectedTable() {
            return table.name();
        }

        @Override
        public String objectName() {
            return table.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropTable(table);
        }
    }

    /** Drops a table. */
    record DropTable(Table table) implements TableChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_TABLE;
        }

        @Override
        public ObjectName affectedTable() {
            return table.name();
        }

        @Override
        public String objectName() {
            return table.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new CreateTable(table);
        }
    }

    /** Gives a table another name. */
    record RenameTable(ObjectName from, ObjectName to) implements TableChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RENAME_TABLE;
        }

        @Override
        public ObjectName affectedTable() {
            return from;
        }

        @Override
        public String objectName() {
            return to.name();
        }

        @Override
        public SchemaChange reverse() {
            return new RenameTable(to, from);
        }
    }

    /**
     * Sets or removes the comment of a table or column when nothing else about it changes.
     *
     * @param column the column as it is apart from the comment (its {@code comment} is not read), or null when the table
     *     itself is meant
     */
    record SetComment(
            ObjectName tableName,
            @Nullable Column column,
            @Nullable String before,
            @Nullable String after) implements TableChange, SchemaChange.OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.SET_COMMENT;
        }

        @Override
        public String objectName() {
            return column == null ? tableName.name() : column.name();
        }

        @Override
        public SchemaChange reverse() {
            return new SetComment(tableName, column, after, before);
        }
    }
}
