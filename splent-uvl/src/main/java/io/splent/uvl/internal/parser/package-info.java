/**
 * Text to {@link io.splent.uvl.model.UvlFile}: the only place that knows ANTLR. A text goes through four hands:
 *
 * <ol>
 *   <li>{@link io.splent.uvl.internal.parser.UvlWords} cuts it into words, by hand, because that is most of the work;
 *   <li>{@link io.splent.uvl.internal.parser.Layout} turns line ends and leading blanks into tokens, and checks how deep
 *       brackets and lines are nested before anything recursive sees them;
 *   <li>the parser that ANTLR generates from {@code UvlParser.g4} accepts the text or explains its errors. It builds no
 *       parse tree: the labels of the grammar keep what is needed, in the contexts of its rules;
 *   <li>{@link io.splent.uvl.internal.parser.UvlFileBuilder} makes values of these, of each as soon as its rule ends, and
 *       reports what the grammar lets through on purpose.
 * </ol>
 */
@NullMarked
package io.splent.uvl.internal.parser;

import org.jspecify.annotations.NullMarked;
