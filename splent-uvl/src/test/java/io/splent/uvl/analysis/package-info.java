/**
 * Tests of the analyses.
 */
@NullMarked
package io.splent.uvl.analysis;

import org.jspecify.annotations.NullMarked;
