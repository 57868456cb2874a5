package io.splent.tck;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DifferCapability;
import io.splent.api.schema.ObjectName;
import java.util.Locale;

/**
 * A change that a differ reports if and only if it claims the capability.
 *
 * @param capability what it takes to see it
 * @param kind the kind of change by which it is reported
 * @param container the table concerned; for a sequence or type: its own name
 * @param object the object to be reported, {@code *} where the database makes up its name
 */
record ExpectedChange(DifferCapability capability, String kind, String container, String object) {

    /** Whether the change is the one that is asked for. */
    boolean isReportedBy(SchemaChange change) {
        boolean named = object.equals("*") || change.objectName().equalsIgnoreCase(object);
        return change.kind().id().equals(kind) && named && isAbout(change);
    }

    /** Whether the change is about the object's table, or about the object where it has none. */
    boolean isAbout(SchemaChange change) {
        ObjectName table = change.affectedTable();
        return table == null
                ? change.objectName().equalsIgnoreCase(container)
                : table.schema() == null && table.name().equalsIgnoreCase(container);
    }

    /** A change in the words of an expectation. */
    static String describe(SchemaChange change) {
        ObjectName table = change.affectedTable();
        String container = table == null ? change.objectName() : table.toString();
        return "%s %s.%s"
                .formatted(change.kind().id(), container, change.objectName())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "%s %s.%s".formatted(kind, container, object);
    }
}
