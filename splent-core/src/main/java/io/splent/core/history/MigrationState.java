package io.splent.core.history;

import java.util.Locale;

/** Where a feature stands. */
public enum MigrationState {
    /** Every script on disk has been applied. */
    SYNCED,
    /** Some scripts have been applied, newer ones have not. */
    PENDING,
    /** There are scripts and none has been applied. */
    NOT_APPLIED,
    /** A script stopped midway. */
    PARTIAL,
    /** A script was edited after it had been applied. */
    CHANGED,
    /** A script that was applied is no longer on disk. */
    MISSING,
    /** The database has a history for a feature that the product does not select. */
    ORPHAN,
    /** There are no scripts and there is no history. */
    NONE;

    /** As printed, for example {@code not-applied}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
