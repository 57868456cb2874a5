package io.splent.core.execute;

import io.splent.api.store.LockRequest;
import java.util.List;
import java.util.Optional;

/**
 * What {@code db:upgrade} was asked to do.
 *
 * @param feature one feature and what it depends on; empty for all
 * @param lock how to wait for other runs
 * @param progress told before each script
 * @param resolutions what a person has found out about statements in doubt
 */
public record UpgradeRequest(
        Optional<String> feature, LockRequest lock, Progress progress, List<Resolution> resolutions) {
    public UpgradeRequest {
        resolutions = List.copyOf(resolutions);
    }

    /** Nothing is in doubt. */
    public UpgradeRequest(Optional<String> feature, LockRequest lock, Progress progress) {
        this(feature, lock, progress, List.of());
    }
}
