package io.splent.tck;

import io.splent.api.diff.DifferCapability;
import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference made by hand between the library's entities and the database.
 *
 * @param expected the change by which it is reported
 * @param statements make the difference in a database that holds what the entities need
 */
record SeededDifference(ExpectedChange expected, List<String> statements) {

    /** Starts a heading, for example {@code -- COLUMNS add-column tck_book.rating}; its statements follow. */
    private static final Pattern HEADING = Pattern.compile("(?m)^-- ");

    SeededDifference {
        statements = List.copyOf(statements);
    }

    /** One difference for every capability that the database product has objects for. */
    static List<SeededDifference> on(Vendor vendor) {
        return HEADING.splitAsStream(ContractScripts.read("differences/" + vendor.id() + ".sql"))
                .filter(section -> !section.isBlank())
                .map(SeededDifference::section)
                .toList();
    }

    private static SeededDifference section(String section) {
        String[] parts = section.split("[ .\n]", 5);
        return new SeededDifference(
                new ExpectedChange(DifferCapability.valueOf(parts[0]), parts[1], parts[2], parts[3]),
                ContractScripts.split(parts[4]));
    }

    @Override
    public String toString() {
        return expected.capability().label() + ": " + expected;
    }
}
