package io.splent.uvl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Children of one feature that are chosen together.
 *
 * @param kind how they are chosen
 * @param cardinality the bounds, present exactly when the kind is {@link GroupKind#CARDINALITY}
 * @param features the children in the order of the text
 * @param span the line that opens the group
 * @since 0.1
 */
public record Group(GroupKind kind, @Nullable Cardinality cardinality, List<Feature> features, SourceSpan span) {

    public Group {
        features = List.copyOf(features);
        if ((kind == GroupKind.CARDINALITY) != (cardinality != null)) {
            throw new IllegalArgumentException("bounds belong to a cardinality group and to no other: " + kind);
        }
    }
}
