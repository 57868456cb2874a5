package io.splent.api.diff;

import java.util.List;

/**
 * A class known to the object-relational mapper.
 *
 * @param className its binary name
 * @param feature the feature it comes from
 * @param mixins the refinements woven into it, in the order they were applied
 * @since 0.1
 */
public record ManagedClass(String className, String feature, List<Mixin> mixins) {

    public ManagedClass {
        mixins = List.copyOf(mixins);
    }

    /**
     * A refinement by another feature.
     *
     * @param className the binary name of the mixin class
     * @param feature the refining feature
     * @param attributes the names of the persistent attributes it adds
     */
    public record Mixin(String className, String feature, List<String> attributes) {
        public Mixin {
            attributes = List.copyOf(attributes);
        }
    }

    /** Who declares the given attribute of this class: a mixin, or the class itself. */
    public Origin originOf(String attribute) {
        for (Mixin mixin : mixins) {
            if (mixin.attributes().contains(attribute)) {
                return new Origin(mixin.feature(), mixin.className(), attribute);
            }
        }
        return new Origin(feature, className, attribute);
    }
}
