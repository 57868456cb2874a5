/**
 * The default migration store: one history table per feature in Flyway's format, written on the engine's connection.
 */
@NullMarked
package io.splent.store.flyway;

import org.jspecify.annotations.NullMarked;
