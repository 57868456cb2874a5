package io.splent.uvl.model;

import org.jspecify.annotations.Nullable;

/**
 * A cross-tree constraint.
 *
 * @param expression what must hold in every product
 * @param span where it is written
 * @param owner the feature in whose attribute block it is written, or null for a line of the constraints section; a
 *     constraint holds whether its owner is selected or not
 * @since 0.1
 */
public record Constraint(
        Expression expression, SourceSpan span, @Nullable String owner) {

    /** The constraint in UVL's own notation, on one line, without comments and needless parentheses. */
    public String text() {
        return ExpressionText.of(expression);
    }
}
