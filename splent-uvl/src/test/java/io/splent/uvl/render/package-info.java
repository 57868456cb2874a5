/**
 * Tests of the pictures.
 */
@NullMarked
package io.splent.uvl.render;

import org.jspecify.annotations.NullMarked;
