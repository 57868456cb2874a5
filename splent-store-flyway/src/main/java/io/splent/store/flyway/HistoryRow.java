package io.splent.store.flyway;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.ScriptRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a history table, of the central table or of the journal.
 *
 * @param source which table it was found in
 * @param rank its place in a history
 * @param feature whom it belongs to; empty in a history table, which belongs to one feature as a whole
 * @param version null for repeatable scripts and other rows that Flyway writes without one
 * @param type in a history, Flyway's type; in the journal, the direction
 */
record HistoryRow(
        int source,
        int rank,
        String feature,
        @Nullable String version,
        String description,
        String type,
        String script,
        @Nullable Integer checksum,
        boolean success) {

    /**
     * The migrations that count, oldest first. Flyway may have written baselines, repeatable scripts and Java
     * migrations as well, which are none of ours, and may have struck out a version by a later row.
     */
    static List<AppliedMigration> applied(List<HistoryRow> rows) {
        Map<String, AppliedMigration> byVersion = new LinkedHashMap<>();
        for (HistoryRow row : rows) {
            if (row.version() == null) {
                continue;
            }
            if (row.type().equals("SQL")) {
                byVersion.remove(row.version());
                byVersion.put(row.version(), row.migration(row.version(), row.success()));
            } else if (row.strikesOut()) {
                byVersion.remove(row.version());
            }
        }
        return new ArrayList<>(byVersion.values());
    }

    /** Adds what the journal says about a script that stopped midway. */
    void markUnfinished(List<AppliedMigration> migrations) {
        if (version == null) {
            return;
        }
        AppliedMigration unfinished = migration(version, false);
        if (type.equals(ScriptRun.Direction.UP.name())) {
            migrations.add(unfinished);
        } else {
            migrations.replaceAll(present -> present.version().equals(version) ? unfinished : present);
        }
    }

    /** What the journal says about a run that stopped at an error; the description is the reason. */
    ScriptFailure failure() {
        return new ScriptFailure(script, ScriptRun.Direction.valueOf(type), rank, description);
    }

    private boolean strikesOut() {
        return success && (type.equals("DELETE") || type.startsWith("UNDO"));
    }

    private AppliedMigration migration(String ofVersion, boolean complete) {
        return new AppliedMigration(ofVersion, description, script, checksum, complete);
    }
}
