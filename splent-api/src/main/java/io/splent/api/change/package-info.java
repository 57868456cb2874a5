/**
 * One schema change as a value, one record per kind, each with its reverse and its hazards.
 */
@NullMarked
package io.splent.api.change;

import org.jspecify.annotations.NullMarked;
