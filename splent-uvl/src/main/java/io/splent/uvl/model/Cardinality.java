package io.splent.uvl.model;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many: {@code [lower]}, {@code [lower..upper]} or {@code [lower..*]}. The values are as written and may break the
 * rules (a reader reports that), so they are not limited to a machine's integers.
 *
 * @param lower the least number
 * @param upper the greatest number, or null for no limit
 * @since 0.1
 */
public record Cardinality(BigInteger lower, @Nullable BigInteger upper) {

    /** {@code [exactly]}. */
    public static Cardinality exactly(BigInteger number) {
        return new Cardinality(number, number);
    }

    /** As UVL writes it, for example {@code [1..*]}. */
    @Override
    public String toString() {
        if (lower.equals(upper)) {
            return "[" + lower + "]";
        }
        return "[" + lower + ".." + (upper == null ? "*" : upper) + "]";
    }
}
