package io.splent.core.migrate;

import io.splent.api.diff.DifferCapability;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.Dialect;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a differ cannot see on a database although the database has it. */
final class BlindSpots {

    private BlindSpots() {}

    /** One sentence for the user; empty when the differ sees everything there is. */
    static Optional<String> of(SchemaDiffer differ, Dialect dialect) {
        Set<DifferCapability> seen = differ.capabilities(dialect);
        String unseen = Arrays.stream(DifferCapability.values())
                .filter(capability -> !seen.contains(capability) && capability.existsOn(dialect.vendor()))
                .map(DifferCapability::label)
                .collect(Collectors.joining(", "));
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of("The differ " + differ.id() + " does not compare on "
                        + dialect.vendor().id() + ": " + unseen + ".");
    }
}
