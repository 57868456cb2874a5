/**
 * Tests of the dependency order.
 */
@NullMarked
package io.splent.uvl.order;

import org.jspecify.annotations.NullMarked;
