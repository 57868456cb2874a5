package io.splent.core.execute;

import io.splent.api.store.LockRequest;
import java.util.Optional;

/**
 * What {@code db:upgrade} was asked to do.
 *
 * @param feature one feature and what it depends on; empty for all
 * @param lock how to wait for other runs
 * @param progress told before each script
 */
public record UpgradeRequest(Optional<String> feature, LockRequest lock, Progress progress) {}
