package io.splent.core.migrate;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change does to something that others may rest on.
 *
 * @param how what it does
 * @param table the table
 * @param columns the columns concerned; empty for the table as a whole
 */
record Touch(How how, ObjectName table, List<String> columns) {

    enum How {
        DROP,
        RETYPE,
        RENAME,
        /** a key that foreign keys may lead to is dropped; its columns stay */
        UNLOCK
    }

    /** Empty for changes that nothing of others minds. */
    static Optional<Touch> of(SchemaChange change) {
        if (change instanceof DropTable drop) {
            return Optional.of(new Touch(How.DROP, drop.table().name(), List.of()));
        } else if (change instanceof DropColumn drop) {
            return Optional.of(
                    new Touch(How.DROP, drop.tableName(), List.of(drop.column().name())));
        } else if (change instanceof AlterColumn alter && isRetyped(alter)) {
            return Optional.of(new Touch(
                    How.RETYPE, alter.tableName(), List.of(alter.before().name())));
        } else if (change instanceof RenameColumn rename) {
            return Optional.of(new Touch(How.RENAME, rename.tableName(), List.of(rename.from())));
        } else if (change instanceof RenameTable rename) {
            return Optional.of(new Touch(How.RENAME, rename.from(), List.of()));
        } else if (change instanceof DropPrimaryKey drop) {
            return Optional.of(
                    new Touch(How.UNLOCK, drop.tableName(), drop.key().columns()));
        } else if (change instanceof DropUnique drop) {
            return Optional.of(
                    new Touch(How.UNLOCK, drop.tableName(), drop.constraint().columns()));
        }
        return Optional.empty();
    }

    private static boolean isRetyped(AlterColumn alter) {
        return !alter.before().type().equals(alter.after().type())
                || !Objects.equals(alter.before().collation(), alter.after().collation())
                || !Objects.equals(alter.before().generated(), alter.after().generated());
    }

    boolean isOfWholeTable() {
        return columns.isEmpty();
    }
}
