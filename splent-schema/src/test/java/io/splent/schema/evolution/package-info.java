/**
 * Proves on real databases that comparison, order and written SQL turn one schema into another and back.
 */
@NullMarked
package io.splent.schema.evolution;

import org.jspecify.annotations.NullMarked;
