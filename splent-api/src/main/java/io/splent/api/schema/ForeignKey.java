package io.splent.api.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the stored name
 * @param generatedName whether the database made the name up in a way that differs between two equal tables
 * @param columns the referencing columns
 * @param referencedTable the table referred to
 * @param referencedColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what happens to rows when the row they refer to is deleted
 * @param onUpdate what happens to rows when the key they refer to changes
 * @since 0.1
 */
public record ForeignKey(
        String name,
        boolean generatedName,
        List<String> columns,
        ObjectName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
