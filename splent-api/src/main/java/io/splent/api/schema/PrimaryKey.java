package io.splent.api.schema;

import java.util.List;

/**
 * The primary key of a table.
 *
 * @param name the stored name; chosen by the database unless the DDL named it
 * @param columns the key columns in key order
 * @since 0.1
 */
public record PrimaryKey(String name, List<String> columns) {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
