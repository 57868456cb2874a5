/**
 * Questions about the products of a line: which exist, what they have in common, whether one is valid and why not.
 */
@NullMarked
package io.splent.uvl.analysis;

import org.jspecify.annotations.NullMarked;
