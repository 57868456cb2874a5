package io.splent.tck;

import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a differ claims to see on every database product, as a table for its documentation.
 *
 * @since 0.1
 */
public final class CapabilityMatrix {

    private final SchemaDiffer differ;

    public CapabilityMatrix(SchemaDiffer differ) {
        this.differ = differ;
    }

    /** A Markdown table: a row per capability, a column per product. */
    public String markdown() {
        String heading = row(differ.id(), Vendor::id);
        String line = row("---", vendor -> ":-:");
        String rows = Arrays.stream(DifferCapability.values())
                .map(capability -> row(capability.label(), vendor -> claims(capability, vendor) ? "yes" : "-"))
                .collect(Collectors.joining());
        return heading + line + rows;
    }

    private static String row(String first, Function<Vendor, String> cell) {
        return Arrays.stream(Vendor.values())
                .map(cell)
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }

    private boolean claims(DifferCapability capability, Vendor vendor) {
        return differ.capabilities(newest(vendor)).contains(capability);
    }

    private static Dialect newest(Vendor vendor) {
        return new Dialect(vendor, 99, 0, "99.0", IdentifierCase.LOWER);
    }
}
