package io.splent.core.execute;

/** Told about every script that is about to run. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (script, number, total) -> {};

    /**
     * A script is about to run.
     *
     * @param number 1-based
     * @param total how many scripts this run has
     */
    void starting(PreparedScript script, int number, int total);
}
