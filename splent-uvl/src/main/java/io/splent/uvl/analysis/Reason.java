package io.splent.uvl.analysis;

import io.splent.uvl.model.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One of the statements that together make something impossible.
 *
 * @param kind where the statement comes from
 * @param text for people
 * @param span where it is written in the model, or null for a part of the question
 * @since 0.1
 */
public record Reason(Kind kind, String text, @Nullable SourceSpan span) {

    /** Where a statement comes from. */
    public enum Kind {
        /** The question or the product selects a feature. */
        SELECTED,
        /** The question or the product does without a feature. */
        NOT_SELECTED,
        /** The tree of the model. */
        TREE,
        /** A constraint of the model. */
        CONSTRAINT
    }

    /** For people: {@code profile => auth (line.uvl:9:5)}. */
    public String described() {
        return span == null ? text : text + " (" + span + ")";
    }
}
