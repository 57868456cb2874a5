/**
 * Reading UVL: text in, an immutable feature model and diagnostics out, never an exception for bad input.
 */
@NullMarked
package io.splent.uvl;

import org.jspecify.annotations.NullMarked;
