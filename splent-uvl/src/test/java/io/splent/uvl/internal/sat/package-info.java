/**
 * Tests of the solver port.
 */
@NullMarked
package io.splent.uvl.internal.sat;

import org.jspecify.annotations.NullMarked;
