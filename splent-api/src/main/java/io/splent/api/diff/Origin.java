package io.splent.api.diff;

import org.jspecify.annotations.Nullable;

/**
 * Which line of the entity model asked for an object.
 *
 * @param feature the feature
 * @param className the class or mixin
 * @param attribute the attribute, or null when the class as a whole asked
 * @since 0.1
 */
public record Origin(
        String feature, String className, @Nullable String attribute) {

    /** For people: the class's simple name and the attribute, for example {@code Notes.tags}. */
    @Override
    public String toString() {
        String simpleName = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return attribute == null ? simpleName : simpleName + "." + attribute;
    }
}
