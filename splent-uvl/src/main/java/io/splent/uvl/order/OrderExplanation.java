package io.splent.uvl.order;

import java.util.List;

/**
 * Why one package comes before another.
 *
 * @param first the package that comes first
 * @param second the package that comes later
 * @param chain the statements that lead from the first to the second by the fewest packages; empty when none does and
 *     only the declared position decides
 * @since 0.1
 */
public record OrderExplanation(String first, String second, List<OrderEdge> chain) {

    public OrderExplanation {
        chain = List.copyOf(chain);
    }

    /** Whether nothing but the declared position decides. */
    public boolean isTieBreak() {
        return chain.isEmpty();
    }

    /** One line per statement, for people. */
    public List<String> lines() {
        if (isTieBreak()) {
            return List.of(first + " comes before " + second + " by declared position only");
        }
        return chain.stream()
                .map(edge -> edge.before() + " before " + edge.after() + " ("
                        + edge.kind().id() + "): " + edge.described())
                .toList();
    }
}
