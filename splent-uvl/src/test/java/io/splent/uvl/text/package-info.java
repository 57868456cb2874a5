/**
 * Tests of diagnostics.
 */
@NullMarked
package io.splent.uvl.text;

import org.jspecify.annotations.NullMarked;
