package io.splent.core.rename;

import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts renames that are meant all at once into an order in which they can be made one after the other: a name is free
 * before something else takes it. Names that go round in a circle need one more in between.
 *
 * @param known the schemas whose names are no free ones
 */
record RenameOrder(List<SchemaSnapshot> known) {

    private static final String BETWEEN = "_between";
    private static final int LONGEST_BEGINNING = 40;

    /** The order; where it matters to nobody, new names decide. */
    List<SchemaChange> of(List<SchemaChange> renames) {
        List<SchemaChange> waiting = new ArrayList<>(renames);
        waiting.sort(Comparator.comparing(rename -> to(rename).toString()));
        List<SchemaChange> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Optional<SchemaChange> free = waiting.stream()
                    .filter(rename ->
                            waiting.stream().noneMatch(other -> from(other).equals(to(rename))))
                    .findFirst();
            if (free.isPresent()) {
                waiting.remove(free.get());
                order.add(free.get());
            } else {
                String between = nameBetween(from(waiting.get(0)));
                order.add(firstHalf(waiting.get(0), between));
                waiting.set(0, secondHalf(waiting.get(0), between));
            }
        }
        return List.copyOf(order);
    }

    private static ObjectRef from(SchemaChange rename) {
        if (rename instanceof RenameTable table) {
            return ObjectRef.table(table.from());
        }
        return rename instanceof RenameColumn column
                ? ObjectRef.column(column.tableName(), column.from())
                : ObjectRef.sequence(((AlterSequence) rename).before().name());
    }

    private static ObjectRef to(SchemaChange rename) {
        if (rename instanceof RenameTable table) {
            return ObjectRef.table(table.to());
        }
        return rename instanceof RenameColumn column
                ? ObjectRef.column(column.tableName(), column.to())
                : ObjectRef.sequence(((AlterSequence) rename).after().name());
    }

    private static SchemaChange firstHalf(SchemaChange rename, String between) {
        if (rename instanceof RenameTable table) {
            return new RenameTable(table.from(), beside(table.from(), between));
        } else if (rename instanceof RenameColumn column) {
            return new RenameColumn(column.tableName(), column.from(), between);
        }
        AlterSequence sequence = (AlterSequence) rename;
        return new AlterSequence(
                sequence.before(),
                sequence.before().withName(beside(sequence.before().name(), between)));
    }

    private static SchemaChange secondHalf(SchemaChange rename, String between) {
        if (rename instanceof RenameTable table) {
            return new RenameTable(beside(table.from(), between), table.to());
        } else if (rename instanceof RenameColumn column) {
            return new RenameColumn(column.tableName(), between, column.to());
        }
        AlterSequence sequence = (AlterSequence) rename;
        return new AlterSequence(
                sequence.before().withName(beside(sequence.before().name(), between)), sequence.after());
    }

    private static ObjectName beside(ObjectName name, String other) {
        return new ObjectName(name.schema(), other);
    }

    /** A name in the case of the old one, so that it needs quotes only if that does. */
    private String nameBetween(ObjectRef ref) {
        String old =
                ref.kind() == ObjectKind.COLUMN ? ref.name() : ref.container().name();
        boolean upper = old.equals(old.toUpperCase(Locale.ROOT));
        String beginning = old.substring(0, Math.min(old.length(), LONGEST_BEGINNING));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> BETWEEN + (number == 1 ? "" : number))
                .map(suffix -> beginning + (upper ? suffix.toUpperCase(Locale.ROOT) : suffix))
                .filter(name -> known.stream().noneMatch(schema -> isTaken(schema, ref, name)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTaken(SchemaSnapshot schema, ObjectRef ref, String name) {
        ObjectName beside = beside(ref.container(), name);
        return switch (ref.kind()) {
            case COLUMN ->
                schema.table(ref.container())
                        .flatMap(table -> table.column(name))
                        .isPresent();
            default ->
                schema.table(beside).isPresent() || schema.sequence(beside).isPresent();
        };
    }
}
