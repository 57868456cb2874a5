package io.splent.uvl.order;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two features that require each other, so that the requirement has no direction.
 *
 * @param one the feature that is first by name
 * @param other the other one
 * @param statements what says so, with places, for people
 * @since 0.1
 */
public record MutualRequirement(String one, String other, List<String> statements) {

    public MutualRequirement {
        statements = List.copyOf(statements);
    }

    static MutualRequirement of(OrderEdge edge) {
        boolean inOrder = edge.before().compareTo(edge.after()) <= 0;
        return new MutualRequirement(
                inOrder ? edge.before() : edge.after(),
                inOrder ? edge.after() : edge.before(),
                List.of(edge.described()));
    }

    boolean isAbout(@Nullable String feature) {
        return one.equals(feature) || other.equals(feature);
    }

    /** The same pair with the statements of both. */
    MutualRequirement and(MutualRequirement samePair) {
        return new MutualRequirement(
                one,
                other,
                Stream.concat(statements.stream(), samePair.statements.stream())
                        .distinct()
                        .toList());
    }

    /** For people. */
    public String described() {
        return one + " and " + other + " require each other (" + String.join(", ", statements)
                + "), so only the declared position decides which comes first";
    }
}
