package io.splent.schema.script;

/**
 * What can be said of a statement when the run ended while it was executed and nobody was told how it went.
 *
 * @since 0.1
 */
public enum StatementEffect {
    /** It changes rows or only reads, and is committed together with what is recorded of it. */
    ROWS,
    /** It changes a setting of the session, and is gone with it. */
    SESSION,
    /** It commits by itself, as a whole or not at all, and the objects it names tell. */
    DEFINITION,
    /** It commits by itself, and the objects it names may look the same afterwards. */
    DOUBTFUL,
    /** It commits by itself and more than once, or what it does is not in the script. */
    IN_STEPS
}
