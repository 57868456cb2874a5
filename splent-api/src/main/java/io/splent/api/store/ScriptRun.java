package io.splent.api.store;

import java.util.Optional;

/**
 * One script about to be executed.
 *
 * @param feature whose history it belongs to
 * @param version its version
 * @param description for people
 * @param script the file name of the forward script, also when the reverse script runs
 * @param checksum the checksum of the forward script, see {@link MigrationStore#checksum}
 * @param direction forward or reverse
 * @param previousVersion the newest version that is applied once a reverse script has run; empty at base and for
 *     forward scripts
 * @param transactional false for a script whose statements the database refuses inside a transaction; each of them
 *     commits by itself, and can be repeated
 * @since 0.1
 */
public record ScriptRun(
        String feature,
        String version,
        String description,
        String script,
        int checksum,
        Direction direction,
        Optional<String> previousVersion,
        boolean transactional) {

    /** A script that may run inside a transaction. */
    public ScriptRun(
            String feature,
            String version,
            String description,
            String script,
            int checksum,
            Direction direction,
            Optional<String> previousVersion) {
        this(feature, version, description, script, checksum, direction, previousVersion, true);
    }

    /** Whether a script makes a change or takes it back. */
    public enum Direction {
        UP,
        DOWN
    }
}
