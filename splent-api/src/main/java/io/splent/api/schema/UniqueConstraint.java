package io.splent.api.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the stored name
 * @param generatedName whether the database made the name up in a way that differs between two equal tables
 * @param columns the columns in constraint order
 * @param options what else its definition says in the database's own words and no mapping decides, null when nothing:
 *     {@code NULLS NOT DISTINCT}, {@code DEFERRABLE}, {@code DEFERRABLE INITIALLY DEFERRED}, and for the index that it is on
 *     MariaDB and MySQL {@code IGNORED} or {@code INVISIBLE}
 * @since 0.1
 */
public record UniqueConstraint(
        String name,
        boolean generatedName,
        List<String> columns,
        @Nullable String options) {
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A unique constraint of which nothing else is to be said. */
    public UniqueConstraint(String name, boolean generatedName, List<String> columns) {
        this(name, generatedName, columns, null);
    }

    /** The same under a name of its own. */
    public UniqueConstraint withName(String newName) {
        return new UniqueConstraint(newName, false, columns, options);
    }

    public UniqueConstraint withOptions(@Nullable String newOptions) {
        return new UniqueConstraint(name, generatedName, columns, newOptions);
    }
}
