package io.splent.uvl.text;

import java.time.Duration;

/**
 * How much text a reader takes before it refuses, so that hostile input costs little. Everything but the time is
 * checked before the parser runs.
 *
 * @param characters of one file
 * @param lineLength characters of one line
 * @param bracketDepth brackets and negations inside each other
 * @param indentDepth levels of indentation
 * @param chainLength implications, comparisons or calculations in a row without parentheses
 * @param time for parsing one file
 * @since 0.1
 */
public record ReadLimits(
        int characters, int lineLength, int bracketDepth, int indentDepth, int chainLength, Duration time) {

    /** For models of products, which people write: 1 MB, 10,000 characters a line, 5 seconds. */
    public static final ReadLimits DEFAULT = new ReadLimits(1_000_000, 10_000, 200, 100, 200, Duration.ofSeconds(5));

    /** For models that machines wrote and the user named explicitly: 64 MB, a million characters a line, a minute. */
    public static final ReadLimits LARGE =
            new ReadLimits(64_000_000, 1_000_000, 200, 100, 1_000, Duration.ofMinutes(1));
}
