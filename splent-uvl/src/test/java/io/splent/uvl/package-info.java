/**
 * Tests of the UVL front end.
 */
@NullMarked
package io.splent.uvl;

import org.jspecify.annotations.NullMarked;
