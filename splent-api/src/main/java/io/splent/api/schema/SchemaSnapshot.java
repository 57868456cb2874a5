package io.splent.api.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the looked-at schemas of a database held at one moment. Two snapshots read by the same reader from the same
 * database product can be compared with {@code equals}.
 *
 * @param tables sorted by name
 * @param sequences sorted by name
 * @param types sorted by name
 * @param others everything seen but not managed, sorted by kind and name
 * @since 0.1
 */
public record SchemaSnapshot(
        List<Table> tables, List<Sequence> sequences, List<EnumType> types, List<OtherObject> others) {

    /** A schema with nothing in it. */
    public static final SchemaSnapshot EMPTY = new SchemaSnapshot(List.of(), List.of(), List.of(), List.of());

    public SchemaSnapshot {
        tables = sorted(tables, Comparator.comparing(Table::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        types = sorted(types, Comparator.comparing(EnumType::name));
        others = sorted(others, Comparator.comparing(OtherObject::kind).thenComparing(OtherObject::name));
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        List<T> copy = new ArrayList<>(items);
        copy.sort(order);
        return List.copyOf(copy);
    }

    public Optional<Table> table(ObjectName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<Sequence> sequence(ObjectName name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }

    public boolean isEmpty() {
        return tables.isEmpty() && sequences.isEmpty() && types.isEmpty();
    }

    /** The same snapshot with other tables. */
    public SchemaSnapshot withTables(List<Table> newTables) {
        return new SchemaSnapshot(newTables, sequences, types, others);
    }
}
