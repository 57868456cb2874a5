package io.splent.uvl.order;

import io.splent.uvl.model.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One statement about the order of two features of the model. A package that the model does not know stands for itself.
 *
 * @param before the feature that comes first
 * @param after the feature that needs it
 * @param kind why
 * @param text the constraint, or what else says so, for people
 * @param span where it is written, or null when it is not written in the model
 * @since 0.1
 */
public record OrderEdge(
        String before,
        String after,
        EdgeKind kind,
        String text,
        @Nullable SourceSpan span) {

    /** For people: {@code profile => auth (line.uvl:9:5)}. */
    public String described() {
        return span == null ? text : text + " (" + span + ")";
    }
}
