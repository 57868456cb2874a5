package io.splent.api.schema;

/**
 * The kinds of objects that a feature can own.
 *
 * @since 0.1
 */
public enum ObjectKind {
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    FOREIGN_KEY,
    UNIQUE,
    INDEX,
    CHECK,
    SEQUENCE,
    TYPE
}
