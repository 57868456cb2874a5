package io.splent.core.baseline;

import io.splent.api.store.LockRequest;
import java.util.List;
import java.util.Optional;

/**
 * What {@code db:baseline} was asked to do.
 *
 * @param features the features, each with all it depends on; empty for all
 * @param message the user's words for scripts that have to be written; empty for each feature's own name
 * @param differ the differ to use where there are no scripts yet; empty for the configured one
 * @param write whether anything is written and recorded; false for a dry run
 * @param lock how to wait for other runs
 */
public record BaselineRequest(
        List<String> features, Optional<String> message, Optional<String> differ, boolean write, LockRequest lock) {
    public BaselineRequest {
        features = List.copyOf(features);
    }
}
