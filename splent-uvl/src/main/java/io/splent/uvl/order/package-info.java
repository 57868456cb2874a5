/**
 * The dependency order of the packages of a product, with the reason for every edge.
 */
@NullMarked
package io.splent.uvl.order;

import org.jspecify.annotations.NullMarked;
