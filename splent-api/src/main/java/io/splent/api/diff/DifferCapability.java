package io.splent.api.diff;

import io.splent.api.schema.Vendor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** Whether databases of the vendor have such a thing at all. Elsewhere it can be neither seen nor missed. */
    public boolean existsOn(Vendor vendor) {
        return switch (this) {
            case ENUM_TYPES -> vendor == Vendor.POSTGRESQL;
            case SEQUENCES, SEQUENCE_INCREMENTS -> vendor != Vendor.MYSQL;
            default -> true;
        };
    }

    /** All that there is to be seen on databases of the vendor, in the order of this enumeration. */
    public static Set<DifferCapability> existingOn(Vendor vendor) {
        Set<DifferCapability> existing = EnumSet.allOf(DifferCapability.class);
        existing.removeIf(capability -> !capability.existsOn(vendor));
        return Collections.unmodifiableSet(existing);
    }
}
