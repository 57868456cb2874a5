package io.splent.schema.sql;

import org.jspecify.annotations.Nullable;

/**
 * The options of a unique constraint by the places they are written at.
 *
 * @param nulls how NULLs are compared, which stands in front of the columns; null when nothing is said
 * @param others what stands behind the columns; null when nothing is said
 */
record UniqueOptions(@Nullable String nulls, @Nullable String others) {

    private static final String END_OF_NULLS = " DISTINCT";

    static UniqueOptions of(@Nullable String options) {
        if (options == null || !options.startsWith("NULLS ")) {
            return new UniqueOptions(null, options);
        }
        int end = options.indexOf(END_OF_NULLS) + END_OF_NULLS.length();
        String others = options.substring(end).strip();
        return new UniqueOptions(options.substring(0, end), others.isEmpty() ? null : others);
    }
}
