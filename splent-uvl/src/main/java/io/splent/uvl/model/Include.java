package io.splent.uvl.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of an {@code include} section.
 *
 * @param major the level before the dot
 * @param minor the level behind the dot, or null when there is none or {@code *}
 * @param all whether {@code .*} takes every minor level
 * @param span where it is written
 * @since 0.1
 */
public record Include(LanguageLevel major, @Nullable LanguageLevel minor, boolean all, SourceSpan span) {

    /** Whether this line makes the level available; a minor level brings its major level. */
    public boolean covers(LanguageLevel level) {
        return level == major || level == minor || (all && level.major().orElse(null) == major);
    }

    /** As written, for example {@code Arithmetic.*}. */
    @Override
    public String toString() {
        if (minor != null) {
            return major.keyword() + "." + minor.keyword();
        }
        return all ? major.keyword() + ".*" : major.keyword();
    }
}
