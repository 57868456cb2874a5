package io.splent.api.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence or type, exactly as the database stores it: unquoted, in the stored case.
 *
 * @param schema the schema (on MariaDB and MySQL: the database), or null for the product's default schema
 * @param name the object's own name
 * @since 0.1
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(
                    (ObjectName name) -> name.schema == null ? "" : name.schema)
            .thenComparing(ObjectName::name);

    /** A name in the product's default schema. */
    public static ObjectName of(String name) {
        return new ObjectName(null, name);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** The name for people: with its schema when that is not the default one, never quoted. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
