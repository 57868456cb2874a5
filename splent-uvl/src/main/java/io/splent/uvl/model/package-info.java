/**
 * What a UVL model says, as immutable values: one file as written, and the model of a line with its imports resolved.
 */
@NullMarked
package io.splent.uvl.model;

import org.jspecify.annotations.NullMarked;
