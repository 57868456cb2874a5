package io.splent.api.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name the stored name
 * @param generatedName whether the database made the name up in a way that differs between two equal tables
 * @param columns the columns in constraint order
 * @since 0.1
 */
public record UniqueConstraint(String name, boolean generatedName, List<String> columns) {
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }
}
