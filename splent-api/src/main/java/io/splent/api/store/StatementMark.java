package io.splent.api.store;

import java.util.Optional;

/**
 * What is remembered of one statement of a script, so that a later run knows where an earlier one stopped.
 *
 * @param number its 1-based number in the script
 * @param digest tells its text from any other, at most 64 characters
 * @param before tells how the objects it names were before it ran, at most 64 characters; empty for a statement that is
 *     committed together with its mark
 * @since 0.1
 */
public record StatementMark(int number, String digest, Optional<String> before) {}
