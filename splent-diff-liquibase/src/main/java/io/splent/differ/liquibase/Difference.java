package io.splent.differ.liquibase;

import io.splent.api.schema.ObjectName;

/**
 * That Liquibase finds an object different: on one side only, or on both sides but not alike.
 *
 * @param subject what kind of object
 * @param container the table it belongs to; for a table, its primary key or a sequence: the object itself
 * @param name the object's stored name; for a table, its primary key or a sequence: the container's name
 */
record Difference(Subject subject, ObjectName container, String name) {

    /** The kinds of objects that Liquibase compares. A unique constraint may also come as the index behind it. */
    enum Subject {
        TABLE,
        COLUMN,
        PRIMARY_KEY,
        FOREIGN_KEY,
        UNIQUE_OR_INDEX,
        SEQUENCE
    }

    /** A difference of something that is named by its container. */
    static Difference of(Subject subject, ObjectName container) {
        return new Difference(subject, container, container.name());
    }
}
