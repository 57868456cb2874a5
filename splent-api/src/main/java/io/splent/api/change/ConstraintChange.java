package io.splent.api.change;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.UniqueConstraint;

/**
 * A change of a primary key, foreign key, unique constraint or check.
 *
 * @since 0.1
 */
public sealed interface ConstraintChange extends SchemaChange.OnTable {

    /** Adds the primary key. */
    record AddPrimaryKey(ObjectName tableName, PrimaryKey key) implements ConstraintChange {
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
    record DropPrimaryKey(ObjectName tableName, PrimaryKey key) implements ConstraintChange {
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
    record AddForeignKey(ObjectName tableName, ForeignKey key) implements ConstraintChange {
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
    record DropForeignKey(ObjectName tableName, ForeignKey key) implements ConstraintChange {
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
    record AddUnique(ObjectName tableName, UniqueConstraint constraint) implements ConstraintChange {
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
    record DropUnique(ObjectName tableName, UniqueConstraint constraint) implements ConstraintChange {
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

    /** Adds a check constraint. */
    record AddCheck(ObjectName tableName, CheckConstraint check) implements ConstraintChange {
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
    record DropCheck(ObjectName tableName, CheckConstraint check) implements ConstraintChange {
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
}
