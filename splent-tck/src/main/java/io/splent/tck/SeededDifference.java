package io.splent.tck;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DifferCapability;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference made by hand between the library's entities and the database, which a differ reports if and only if it
 * claims the capability.
 *
 * @param capability what it takes to see it
 * @param kind the kind of change by which it is reported
 * @param container the table concerned; for a sequence or type: its own name
 * @param object the object to be reported, {@code *} where the database makes up its name
 * @param statements make the difference in a database that holds what the entities need
 */
record SeededDifference(
        DifferCapability capability, String kind, String container, String object, List<String> statements) {

    /** Starts a heading, for example {@code -- COLUMNS add-column tck_book.rating}; its statements follow. */
    private static final Pattern HEADING = Pattern.compile("(?m)^-- ");

    SeededDifference {
        statements = List.copyOf(statements);
    }

    /** One difference for every capability that the database product has objects for. */
    static List<SeededDifference> on(Vendor vendor) {
        return HEADING.splitAsStream(Library.resource("differences/" + vendor.id() + ".sql"))
                .filter(section -> !section.isBlank())
                .map(SeededDifference::section)
                .toList();
    }

    private static SeededDifference section(String section) {
        String[] parts = section.split("[ .\n]", 5);
        return new SeededDifference(
                DifferCapability.valueOf(parts[0]), parts[1], parts[2], parts[3], Library.split(parts[4]));
    }

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

    @Override
    public String toString() {
        return "%s: %s %s.%s".formatted(capability.label(), kind, container, object);
    }
}
