package io.splent.api.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that stands on its own: not one that a primary key, a unique constraint or a foreign key brings along.
 *
 * @param name the stored name
 * @param unique whether it forbids duplicates
 * @param keys the indexed columns or expressions in order
 * @param method the access method when it is not the vendor's usual one (for example {@code gin}), else null
 * @param included columns stored beside the key, possibly empty
 * @param predicate the condition of a partial index, or null
 * @param options what else its definition says in the database's own words and no mapping decides, null when nothing:
 *     {@code NULLS NOT DISTINCT}, on MariaDB {@code IGNORED}, on MySQL {@code INVISIBLE}
 * @since 0.1
 */
public record Index(
        String name,
        boolean unique,
        List<Key> keys,
        @Nullable String method,
        List<String> included,
        @Nullable String predicate,
        @Nullable String options) {

    public Index {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /** An index of which nothing else is to be said. */
    public Index(
            String name,
            boolean unique,
            List<Key> keys,
            @Nullable String method,
            List<String> included,
            @Nullable String predicate) {
        this(name, unique, keys, method, included, predicate, null);
    }

    /** An ordinary ascending index over columns. */
    public static Index of(String name, boolean unique, List<String> columns) {
        return new Index(name, unique, columns.stream().map(Key::ascending).toList(), null, List.of(), null);
    }

    public Index withName(String newName) {
        return new Index(newName, unique, keys, method, included, predicate, options);
    }

    public Index withOptions(@Nullable String newOptions) {
        return new Index(name, unique, keys, method, included, predicate, newOptions);
    }

    /** The names of the key columns; expressions are left out. */
    public List<String> columns() {
        return keys.stream().filter(key -> !key.expression()).map(Key::text).toList();
    }

    /**
     * One part of an index key.
     *
     * @param text a stored column name, or an expression as the database prints it
     * @param expression whether {@code text} is an expression
     * @param descending the sort direction
     * @param modifiers what else the database prints for this part (null order, operator class, prefix length), or null
     */
    public record Key(
            String text,
            boolean expression,
            boolean descending,
            @Nullable String modifiers) {
        public static Key ascending(String column) {
            return new Key(column, false, false, null);
        }
    }
}
