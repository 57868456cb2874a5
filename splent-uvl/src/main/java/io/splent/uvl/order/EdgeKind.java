package io.splent.uvl.order;

import java.util.Locale;

/**
 * Why one feature comes before another. The constants are ordered from the strongest to the weakest.
 *
 * @since 0.1
 */
public enum EdgeKind {
    /** Its scripts refer to something the other one creates. */
    HARD,
    /** The model says so in an {@code after} attribute. */
    AFTER,
    /** A constraint of the form {@code A => B}. */
    DECLARED,
    /** A constraint that requires one of several, or requires it only together with others. */
    WEAK,
    /** The parent comes before the child. */
    HIERARCHY;

    /** The stable identifier in machine-readable output: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people wrote this edge or scripts need it, so that dropping it would be wrong. */
    boolean isBinding() {
        return compareTo(DECLARED) <= 0;
    }

    EdgeKind weaker(EdgeKind other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
