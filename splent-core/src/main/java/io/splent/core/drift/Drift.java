package io.splent.core.drift;

import io.splent.api.schema.ObjectRef;
import java.util.Locale;

/**
 * One difference between what our scripts made and what is there.
 *
 * @param effect what became of the object
 * @param object the object
 * @param detail the definition that is gone or was added, or what changed in it, in the database's words
 */
public record Drift(Effect effect, ObjectRef object, String detail) {

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
