package io.splent.api.change;

import io.splent.api.schema.EnumType;

/**
 * A change of a named enumeration type.
 *
 * @since 0.1
 */
public sealed interface EnumTypeChange extends SchemaChange.Standalone {

    /** Creates a named enumeration type. */
    record CreateType(EnumType type) implements EnumTypeChange {
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
    record AlterType(EnumType before, EnumType after) implements EnumTypeChange {
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
    record DropType(EnumType type) implements EnumTypeChange {
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
}
