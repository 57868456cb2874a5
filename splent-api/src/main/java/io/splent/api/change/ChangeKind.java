package io.splent.api.change;

import java.util.Locale;

/**
 * The kinds of schema changes, as they are named in machine-readable output.
 *
 * @since 0.1
 */
public enum ChangeKind {
    CREATE_TABLE,
    DROP_TABLE,
    RENAME_TABLE,
    ADD_COLUMN,
    DROP_COLUMN,
    RENAME_COLUMN,
    ALTER_COLUMN,
    ADD_PRIMARY_KEY,
    DROP_PRIMARY_KEY,
    ADD_FOREIGN_KEY,
    DROP_FOREIGN_KEY,
    ADD_UNIQUE,
    DROP_UNIQUE,
    CREATE_INDEX,
    DROP_INDEX,
    ADD_CHECK,
    DROP_CHECK,
    CREATE_SEQUENCE,
    ALTER_SEQUENCE,
    DROP_SEQUENCE,
    CREATE_TYPE,
    ALTER_TYPE,
    DROP_TYPE,
    SET_COMMENT,
    OPAQUE;

    /** For example {@code add-column}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
