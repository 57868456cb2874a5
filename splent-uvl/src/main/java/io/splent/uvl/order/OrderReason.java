package io.splent.uvl.order;

import io.splent.uvl.model.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a package comes after another one of the product.
 *
 * @param after the package that comes first
 * @param path the statements from there to here; more than one when features in between have no package or are not
 *     selected
 * @since 0.1
 */
public record OrderReason(String after, List<OrderEdge> path) {

    public OrderReason {
        path = List.copyOf(path);
    }

    /** The kind of the weakest statement of the path. */
    public EdgeKind kind() {
        return path.stream().map(OrderEdge::kind).reduce(EdgeKind.HARD, EdgeKind::weaker);
    }

    /** The texts of the path from the dependent package back to the other one, for people. */
    public String constraint() {
        List<String> texts = path.stream().map(OrderEdge::text).collect(Collectors.toList());
        Collections.reverse(texts);
        return String.join("; ", texts);
    }

    /** Where the statement about the dependent package itself is written, or null. */
    public @Nullable SourceSpan span() {
        return path.get(path.size() - 1).span();
    }
}
