package io.splent.core.drift;

import io.splent.api.schema.ObjectRef;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One difference between what our scripts made and what is there.
 *
 * @param effect what became of the object
 * @param object the object
 * @param definition the definition that is gone or was added, or what changed in it, in the database's words; empty when
 *     there is nothing to say
 * @param options what changed in its options, about which the entities say nothing: scripts keep them; empty when nothing
 */
public record Drift(Effect effect, ObjectRef object, String definition, String options) {

    /** All that is to be said. */
    public String detail() {
        return Stream.of(definition, options).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Whether it is of no concern to the entities. */
    public boolean isOfOptionsOnly() {
        return definition.isEmpty() && !options.isEmpty();
    }

    /** What became of an object. */
    public enum Effect {
        /** Our scripts made it, and it is not there. */
        GONE,
        /** Our scripts made it, and it is there in another form. */
        CHANGED,
        /** No script made it, but it is a part of a table of ours. */
        ADDED;

        /** As printed, for example {@code gone}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
