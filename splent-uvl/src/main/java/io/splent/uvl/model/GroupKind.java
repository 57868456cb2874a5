package io.splent.uvl.model;

/**
 * How many children of a group a product takes when it takes the parent.
 *
 * @since 0.1
 */
public enum GroupKind {
    /** All of them. */
    MANDATORY,
    /** Any of them. */
    OPTIONAL,
    /** At least one. */
    OR,
    /** Exactly one. */
    ALTERNATIVE,
    /** A number of them, given by a {@link Cardinality}. */
    CARDINALITY
}
