/**
 * The store SPI: where the history of applied migrations lives, and the lock that guards it.
 */
@NullMarked
package io.splent.api.store;

import org.jspecify.annotations.NullMarked;
