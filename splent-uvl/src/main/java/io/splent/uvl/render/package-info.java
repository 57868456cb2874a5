/**
 * Pictures of a dependency order as text: Graphviz, Mermaid, SVG.
 */
@NullMarked
package io.splent.uvl.render;

import org.jspecify.annotations.NullMarked;
