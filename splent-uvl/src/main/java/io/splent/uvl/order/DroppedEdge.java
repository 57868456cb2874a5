package io.splent.uvl.order;

/**
 * A statement that the order does not follow, because stronger ones say the opposite.
 *
 * @param edge the statement
 * @param reason why it was dropped, for people
 * @since 0.1
 */
public record DroppedEdge(OrderEdge edge, String reason) {

    /** For people. */
    public String described() {
        return edge.before() + " does not come before " + edge.after() + " by " + edge.described() + ": " + reason;
    }
}
