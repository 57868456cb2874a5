/**
 * Tests of the words of UVL.
 */
@NullMarked
package io.splent.uvl.internal.parser;

import org.jspecify.annotations.NullMarked;
