package io.splent.core.plan;

import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.RenameColumn;
import io.splent.api.change.SchemaChange.RenameTable;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.schema.sql.Identifiers;

/**
 * A change in a few words: its kind, and the object as the user would type it.
 *
 * @param kind for example {@code add-column}
 * @param object for example {@code notes.tags}; for a rename both names, for example {@code notes.title to heading}
 */
public record ChangeLabel(String kind, String object) {

    public static ChangeLabel of(SchemaChange change, Dialect dialect) {
        Identifiers identifiers = new Identifiers(dialect);
        if (change instanceof RenameTable rename) {
            return new ChangeLabel(
                    change.kind().id(),
                    identifiers.display(rename.from().name()) + " to "
                            + identifiers.display(rename.to().name()));
        }
        if (change instanceof RenameColumn rename) {
            return new ChangeLabel(
                    change.kind().id(),
                    identifiers.display(rename.tableName().name()) + "." + identifiers.display(rename.from()) + " to "
                            + identifiers.display(rename.to()));
        }
        String object = identifiers.display(change.objectName());
        ObjectName table = change.affectedTable();
        if (table != null && !table.name().equals(change.objectName())) {
            object = identifiers.display(table.name()) + "." + object;
        }
        return new ChangeLabel(change.kind().id(), object);
    }

    @Override
    public String toString() {
        return kind + " " + object;
    }
}
