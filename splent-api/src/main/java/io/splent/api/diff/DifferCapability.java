package io.splent.api.diff;

import java.util.Locale;

/**
 * Something a differ can see. A claim here is tested by the contract suite, and so is its absence.
 *
 * @since 0.1
 */
public enum DifferCapability {
    TABLES,
    COLUMNS,
    COLUMN_TYPES,
    NULLABILITY,
    DEFAULTS,
    IDENTITY,
    GENERATED_COLUMNS,
    PRIMARY_KEYS,
    FOREIGN_KEYS,
    FOREIGN_KEY_ACTIONS,
    UNIQUE_CONSTRAINTS,
    INDEXES,
    INDEX_DIRECTIONS,
    CHECKS,
    SEQUENCES,
    SEQUENCE_INCREMENTS,
    ENUM_TYPES,
    COMMENTS,
    COLLATIONS;

    /** For people, for example {@code foreign key actions}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
