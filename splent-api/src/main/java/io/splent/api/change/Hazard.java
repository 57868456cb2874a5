package io.splent.api.change;

import java.util.Locale;

/**
 * What can go wrong when a change is applied to a database that people use.
 *
 * @since 0.1
 */
public enum Hazard {
    DELETES_DATA(true),
    MAY_FAIL_ON_DATA(false),
    REWRITES_TABLE(false),
    BLOCKS_WRITES(false),
    IRREVERSIBLE(true),
    /** Nobody has judged this change: it is SQL that SPLENT cannot read. */
    UNCLASSIFIED(true);

    private final boolean refusedUnlessAllowed;

    Hazard(boolean refusedUnlessAllowed) {
        this.refusedUnlessAllowed = refusedUnlessAllowed;
    }

    /** Whether a change with this hazard is written only when the user allows the hazard by name. */
    public boolean isRefusedUnlessAllowed() {
        return refusedUnlessAllowed;
    }

    /** For example {@code deletes-data}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
