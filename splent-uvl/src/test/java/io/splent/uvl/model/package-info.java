/**
 * Tests of the values.
 */
@NullMarked
package io.splent.uvl.model;

import org.jspecify.annotations.NullMarked;
