package io.splent.api.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param options what else its definition says in the database's own words and no mapping decides, null when nothing:
 *     {@code DEFERRABLE} or {@code DEFERRABLE INITIALLY DEFERRED}
 * @since 0.1
 */
public record ForeignKey(
        String name,
        boolean generatedName,
        List<String> columns,
        ObjectName referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        @Nullable String options) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }

    /** A foreign key of which nothing else is to be said. */
    public ForeignKey(
            String name,
            boolean generatedName,
            List<String> columns,
            ObjectName referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this(name, generatedName, columns, referencedTable, referencedColumns, onDelete, onUpdate, null);
    }

    /** The same under a name of its own. */
    public ForeignKey withName(String newName) {
        return new ForeignKey(newName, false, columns, referencedTable, referencedColumns, onDelete, onUpdate, options);
    }

    public ForeignKey withOptions(@Nullable String newOptions) {
        return new ForeignKey(
                name, generatedName, columns, referencedTable, referencedColumns, onDelete, onUpdate, newOptions);
    }
}
