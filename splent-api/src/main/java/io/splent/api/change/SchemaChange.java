package io.splent.api.change;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a database and what it should be, with everything needed to write it in both directions.
 * Immutable; two changes with equal parts are equal.
 *
 * @since 0.1
 */
public sealed interface SchemaChange {

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
    sealed interface OnTable extends SchemaChange {

        ObjectName tableName();

        @Override
        default ObjectName affectedTable() {
            return tableName();
        }
    }

    /** A change of a sequence or a type, which belongs to no table. */
    sealed interface Standalone extends SchemaChange {

        @Override
        default @Nullable ObjectName affectedTable() {
            return null;
        }
    }

    /** Creates a table with its columns, primary key, unique constraints, checks and comments. Foreign keys and indexes of
     * {@code table} are not part of this change: they come as changes of their own. */
    record CreateTable(Table table) implements SchemaChange {
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
    record DropTable(Table table) implements SchemaChange {
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
    record RenameTable(ObjectName from, ObjectName to) implements SchemaChange {
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

    /** Adds a column. */
    record AddColumn(ObjectName tableName, Column column) implements OnTable {
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
    record DropColumn(ObjectName tableName, Column column) implements OnTable {
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
    record RenameColumn(ObjectName tableName, String from, String to) implements OnTable {
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
    record AlterColumn(ObjectName tableName, Column before, Column after) implements OnTable {
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

    /** Adds the primary key. */
    record AddPrimaryKey(ObjectName tableName, PrimaryKey key) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_PRIMARY_KEY;
        }

        @Override
        public String objectName() {
            return key.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropPrimaryKey(tableName, key);
        }
    }

    /** Drops the primary key. */
    record DropPrimaryKey(ObjectName tableName, PrimaryKey key) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_PRIMARY_KEY;
        }

        @Override
        public String objectName() {
            return key.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AddPrimaryKey(tableName, key);
        }
    }

    /** Adds a foreign key to the referencing table. */
    record AddForeignKey(ObjectName tableName, ForeignKey key) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_FOREIGN_KEY;
        }

        @Override
        public String objectName() {
            return key.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropForeignKey(tableName, key);
        }
    }

    /** Drops a foreign key from the referencing table. */
    record DropForeignKey(ObjectName tableName, ForeignKey key) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_FOREIGN_KEY;
        }

        @Override
        public String objectName() {
            return key.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AddForeignKey(tableName, key);
        }
    }

    /** Adds a unique constraint. */
    record AddUnique(ObjectName tableName, UniqueConstraint constraint) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_UNIQUE;
        }

        @Override
        public String objectName() {
            return constraint.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropUnique(tableName, constraint);
        }
    }

    /** Drops a unique constraint. */
    record DropUnique(ObjectName tableName, UniqueConstraint constraint) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_UNIQUE;
        }

        @Override
        public String objectName() {
            return constraint.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AddUnique(tableName, constraint);
        }
    }

    /** Creates an index. */
    record CreateIndex(ObjectName tableName, Index index) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATE_INDEX;
        }

        @Override
        public String objectName() {
            return index.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropIndex(tableName, index);
        }
    }

    /** Drops an index. */
    record DropIndex(ObjectName tableName, Index index) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_INDEX;
        }

        @Override
        public String objectName() {
            return index.name();
        }

        @Override
        public SchemaChange reverse() {
            return new CreateIndex(tableName, index);
        }
    }

    /** Adds a check constraint. */
    record AddCheck(ObjectName tableName, CheckConstraint check) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ADD_CHECK;
        }

        @Override
        public String objectName() {
            return check.name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropCheck(tableName, check);
        }
    }

    /** Drops a check constraint. */
    record DropCheck(ObjectName tableName, CheckConstraint check) implements OnTable {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_CHECK;
        }

        @Override
        public String objectName() {
            return check.name();
        }

        @Override
        public SchemaChange reverse() {
            return new AddCheck(tableName, check);
        }
    }

    /** Creates a sequence. */
    record CreateSequence(Sequence sequence) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATE_SEQUENCE;
        }

        @Override
        public String objectName() {
            return sequence.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropSequence(sequence);
        }
    }

    /** Changes whatever differs between two definitions of one sequence, its name included; its position is kept. */
    record AlterSequence(Sequence before, Sequence after) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ALTER_SEQUENCE;
        }

        @Override
        public String objectName() {
            return after.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new AlterSequence(after, before);
        }
    }

    /** Drops a sequence. */
    record DropSequence(Sequence sequence) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_SEQUENCE;
        }

        @Override
        public String objectName() {
            return sequence.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new CreateSequence(sequence);
        }
    }

    /** Creates a named enumeration type. */
    record CreateType(EnumType type) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATE_TYPE;
        }

        @Override
        public String objectName() {
            return type.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropType(type);
        }
    }

    /** Changes the labels of a named enumeration type. */
    record AlterType(EnumType before, EnumType after) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ALTER_TYPE;
        }

        @Override
        public String objectName() {
            return after.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new AlterType(after, before);
        }
    }

    /** Drops a named enumeration type. */
    record DropType(EnumType type) implements Standalone {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_TYPE;
        }

        @Override
        public String objectName() {
            return type.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new CreateType(type);
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
            @Nullable String after) implements OnTable {
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
