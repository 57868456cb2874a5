package io.splent.uvl.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the language that an {@code include} section names.
 *
 * @since 0.1
 */
public enum LanguageLevel {
    BOOLEAN("Boolean", null),
    GROUP_CARDINALITY("group-cardinality", BOOLEAN),
    ARITHMETIC("Arithmetic", null),
    FEATURE_CARDINALITY("feature-cardinality", ARITHMETIC),
    AGGREGATE_FUNCTION("aggregate-function", ARITHMETIC),
    TYPE("Type", null),
    STRING_CONSTRAINTS("string-constraints", TYPE),
    NUMERIC_CONSTRAINTS("numeric-constraints", TYPE);

    private final String keyword;
    private final @Nullable LanguageLevel major;

    LanguageLevel(String keyword, @Nullable LanguageLevel major) {
        this.keyword = keyword;
        this.major = major;
    }

    /** The word for this level alone, without its major level. */
    public String keyword() {
        return keyword;
    }

    /** The level this one refines, or empty for a major level. */
    public Optional<LanguageLevel> major() {
        return Optional.ofNullable(major);
    }

    /** As an include line writes it, for example {@code Type.string-constraints}. */
    @Override
    public String toString() {
        return major == null ? keyword : major.keyword + "." + keyword;
    }
}
