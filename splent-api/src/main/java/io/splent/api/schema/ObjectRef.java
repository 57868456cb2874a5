package io.splent.api.schema;

import java.util.Comparator;

/**
 * Names one object of a schema, whatever its kind; the key of ownership.
 *
 * @param kind what it is
 * @param container the table it belongs to; for a table, sequence or type: its own name
 * @param name its name inside the container; for a table, sequence or type: the name again
 * @since 0.1
 */
public record ObjectRef(ObjectKind kind, ObjectName container, String name) implements Comparable<ObjectRef> {

    private static final Comparator<ObjectRef> ORDER = Comparator.comparing(ObjectRef::container)
            .thenComparing(ObjectRef::kind)
            .thenComparing(ObjectRef::name);

    public static ObjectRef table(ObjectName table) {
        return new ObjectRef(ObjectKind.TABLE, table, table.name());
    }

    public static ObjectRef sequence(ObjectName sequence) {
        return new ObjectRef(ObjectKind.SEQUENCE, sequence, sequence.name());
    }

    public static ObjectRef type(ObjectName type) {
        return new ObjectRef(ObjectKind.TYPE, type, type.name());
    }

    public static ObjectRef column(ObjectName table, String column) {
        return new ObjectRef(ObjectKind.COLUMN, table, column);
    }

    @Override
    public int compareTo(ObjectRef other) {
        return ORDER.compare(this, other);
    }
}
