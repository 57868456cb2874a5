package io.splent.api.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the stored name; chosen by the database unless the DDL named it
 * @param columns the key columns in key order
 * @param options what else its definition says in the database's own words and no mapping decides, null when nothing:
 *     {@code DEFERRABLE} or {@code DEFERRABLE INITIALLY DEFERRED}
 * @since 0.1
 */
public record PrimaryKey(
        String name, List<String> columns, @Nullable String options) {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A primary key of which nothing else is to be said. */
    public PrimaryKey(String name, List<String> columns) {
        this(name, columns, null);
    }

    public PrimaryKey withOptions(@Nullable String newOptions) {
        return new PrimaryKey(name, columns, newOptions);
    }
}
