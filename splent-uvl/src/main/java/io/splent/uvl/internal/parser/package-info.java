/**
 * Text to {@link io.splent.uvl.model.UvlFile}: the only place that knows ANTLR.
 */
@NullMarked
package io.splent.uvl.internal.parser;

import org.jspecify.annotations.NullMarked;
