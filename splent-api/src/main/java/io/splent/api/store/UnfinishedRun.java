package io.splent.api.store;

import java.util.List;

/**
 * What a run set out to take back. It is kept from before the first script until after the last one, so that the same
 * command can go on where an earlier run has stopped, instead of taking back more.
 *
 * @param command what the user typed, in a form in which equal commands are equal
 * @param steps everything that is to be taken back, in that order; what has been taken back already is no longer in the
 *     history. None for a run that has taken everything back and goes on to apply it again
 * @since 0.1
 */
public record UnfinishedRun(String command, List<Step> steps) {
    public UnfinishedRun {
        steps = List.copyOf(steps);
    }

    /**
     * One migration.
     *
     * @param feature whose it is
     * @param version its version
     */
    public record Step(String feature, String version) {}
}
