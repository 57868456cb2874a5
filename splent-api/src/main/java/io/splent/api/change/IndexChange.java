package io.splent.api.change;

import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;

/**
 * A change of an index.
 *
 * @since 0.1
 */
public sealed interface IndexChange extends SchemaChange.OnTable {

    /** Creates an index. */
    record CreateIndex(ObjectName tableName, Index index) implements IndexChange {
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
    record DropIndex(ObjectName tableName, Index index) implements IndexChange {
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
}
