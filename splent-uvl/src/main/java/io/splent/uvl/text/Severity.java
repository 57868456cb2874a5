package io.splent.uvl.text;

import java.util.Locale;

/**
 * How bad a finding is.
 *
 * @since 0.1
 */
public enum Severity {
    /** The text has no meaning that can be relied on; there is no model. */
    ERROR,
    /** The text has a meaning, probably not the intended one. */
    WARNING;

    /** The stable identifier in machine-readable output: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
