package io.splent.core.plan;

import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.schema.sql.Identifiers;
import java.util.Locale;

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
                    shown(rename.from(), dialect) + " to "
                            + identifiers.display(rename.to().name()));
        }
        if (change instanceof RenameColumn rename) {
            return new ChangeLabel(
                    change.kind().id(),
                    shown(rename.tableName(), dialect) + "." + identifiers.display(rename.from()) + " to "
                            + identifiers.display(rename.to()));
        }
        ObjectName table = change.affectedTable();
        String object = identifiers.display(change.objectName());
        if (table != null) {
            object = table.name().equals(change.objectName())
                    ? shown(table, dialect)
                    : shown(table, dialect) + "." + object;
        }
        return new ChangeLabel(change.kind().id(), object);
    }

    /** A name as the user would type it; with its schema when that is not the default one. */
    public static String shown(ObjectName name, Dialect dialect) {
        return new Identifiers(dialect).display(name);
    }

    /** An object with its kind, for example {@code column notes.tags}. */
    public static String shown(ObjectRef object, Dialect dialect) {
        return kind(object).replace('-', ' ') + " " + path(object, dialect);
    }

    /** The kind of an object, for example {@code foreign-key}. */
    public static String kind(ObjectRef object) {
        return object.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An object as the user would type it: a part of a table behind that table. */
    public static String path(ObjectRef object, Dialect dialect) {
        boolean part = !object.container().name().equals(object.name());
        return shown(object.container(), dialect) + (part ? "." + new Identifiers(dialect).display(object.name()) : "");
    }

    @Override
    public String toString() {
        return kind + " " + object;
    }
}
