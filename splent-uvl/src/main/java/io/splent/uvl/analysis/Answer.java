package io.splent.uvl.analysis;

import java.util.List;

/**
 * Whether some product of the line is as asked.
 *
 * @since 0.1
 */
public sealed interface Answer {

    /** Whether there is such a product. */
    default boolean isPossible() {
        return this instanceof Possible;
    }

    /**
     * There is such a product.
     *
     * @param witness all features of one of them, in the order of the model
     * @param isCertain false when the model has conditions about values, which were not checked for the witness
     */
    record Possible(List<String> witness, boolean isCertain) implements Answer {
        public Possible {
            witness = List.copyOf(witness);
        }
    }

    /**
     * There is no such product. This is certain even when conditions about values were left out.
     *
     * @param reasons statements that cannot hold together, none of which can be left out
     */
    record Impossible(List<Reason> reasons) implements Answer {
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }
}
