package io.splent.core.migrate;

import io.splent.api.change.Hazard;
import io.splent.core.rename.RenameQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code db:migrate} was asked to do.
 *
 * @param feature one feature; empty for all
 * @param message the user's words for the scripts; empty for each feature's own name
 * @param write whether files are written; false for a dry run or a check
 * @param differ the differ to use; empty for the configured one
 * @param allowed hazards the user accepts
 * @param cached whether what an earlier run has learnt of the entities may be used
 * @param backFills the values for existing rows where a column becomes required
 * @param renames what the user says was renamed, {@code OLD=NEW} each
 * @param gone what the user, when asked, said was not renamed, as in {@link RenameQuestion#from()}
 * @param blank whether to write a blank pair of scripts instead of comparing; needs a feature
 */
public record MigrateRequest(
        Optional<String> feature,
        Optional<String> message,
        boolean write,
        Optional<String> differ,
        Set<Hazard> allowed,
        boolean cached,
        BackFills backFills,
        List<String> renames,
        Set<String> gone,
        boolean blank) {
    public MigrateRequest {
        allowed = Set.copyOf(allowed);
        renames = List.copyOf(renames);
        gone = Set.copyOf(gone);
    }

    /** The same request with the answers to questions of an earlier run. */
    public MigrateRequest answered(List<String> allRenames, Set<String> allGone) {
        return new MigrateRequest(
                feature, message, write, differ, allowed, cached, backFills, allRenames, allGone, blank);
    }
}
