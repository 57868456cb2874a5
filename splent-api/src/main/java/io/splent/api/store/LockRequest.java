package io.splent.api.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How to wait for the product-wide lock.
 *
 * @param timeout how long to wait before giving up; zero means one attempt
 * @param waiting told now and then, while waiting, who holds the lock as far as the database can tell
 * @since 0.1
 */
public record LockRequest(Duration timeout, Consumer<String> waiting) {}
