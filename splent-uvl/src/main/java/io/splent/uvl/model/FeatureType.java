package io.splent.uvl.model;

/**
 * What value a feature carries when it is selected.
 *
 * @since 0.1
 */
public enum FeatureType {
    BOOLEAN("Boolean"),
    INTEGER("Integer"),
    REAL("Real"),
    STRING("String");

    private final String keyword;

    FeatureType(String keyword) {
        this.keyword = keyword;
    }

    /** The word UVL writes before the feature's name. */
    public String keyword() {
        return keyword;
    }

    public boolean isNumeric() {
        return this == INTEGER || this == REAL;
    }
}
