package io.splent.api.schema;

/**
 * What a database does with the letters of an identifier that is not quoted.
 *
 * @since 0.1
 */
public enum IdentifierCase {
    UPPER,
    LOWER,
    PRESERVED
}
