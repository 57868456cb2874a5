package io.splent.differ.liquibase;

import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.differ.liquibase.Difference.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The desired state as far as Liquibase can tell it from the live one: what Liquibase says differs is taken from the
 * desired snapshot, all the rest from the live one. Compared with the live snapshot, this gives a change only where both
 * Liquibase and the catalog see one, so that the noise of neither (the order of columns, the index behind a foreign key,
 * a default spelt in two ways) gets through.
 */
final class Perception {

    private final Set<Difference> differences;

    private Perception(Set<Difference> differences) {
        this.differences = differences;
    }

    static SchemaSnapshot of(SchemaSnapshot live, SchemaSnapshot desired, Set<Difference> differences) {
        Perception perception = new Perception(differences);
        return new SchemaSnapshot(
                perception.tables(live, desired),
                choose(
                        live.sequences(),
                        desired.sequences(),
                        Sequence::name,
                        sequence -> perception.sees(Subject.SEQUENCE, sequence.name())),
                withMissing(live.types(), desired.types()),
                live.others());
    }

    /** Liquibase does not look at types, but new tables and columns need theirs. */
    private static List<EnumType> withMissing(List<EnumType> live, List<EnumType> desired) {
        Set<ObjectName> there = live.stream().map(EnumType::name).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(live.stream(), desired.stream().filter(type -> !there.contains(type.name())))
                .toList();
    }

    private List<Table> tables(SchemaSnapshot live, SchemaSnapshot desired) {
        return choose(live.tables(), desired.tables(), Table::name, table -> sees(Subject.TABLE, table.name())).stream()
                .map(table -> live.table(table.name())
                        .flatMap(before -> desired.table(table.name()).map(after -> mixed(before, after)))
                        .orElse(table))
                .toList();
    }

    /** A table that exists on both sides. */
    private Table mixed(Table live, Table desired) {
        ObjectName table = live.name();
        return new Table(
                table,
                choose(
                        live.columns(),
                        desired.columns(),
                        Column::name,
                        column -> sees(Subject.COLUMN, table, column.name())),
                sees(Subject.PRIMARY_KEY, table) ? desired.primaryKey() : live.primaryKey(),
                choose(
                        live.foreignKeys(),
                        desired.foreignKeys(),
                        key -> key.generatedName() ? key.columns() : key.name(),
                        key -> sees(Subject.FOREIGN_KEY, table, key.name())),
                choose(
                        live.uniques(),
                        desired.uniques(),
                        unique -> unique.generatedName() ? unique.columns() : unique.name(),
                        unique -> sees(Subject.UNIQUE_OR_INDEX, table, unique.name())),
                choose(
                        live.indexes(),
                        desired.indexes(),
                        Index::name,
                        index -> sees(Subject.UNIQUE_OR_INDEX, table, index.name())),
                live.checks(),
                sees(Subject.TABLE, table) ? desired.comment() : live.comment());
    }

    /**
     * From two lists one: of each identity the desired objects when any of them was seen to differ, else the live ones.
     *
     * @param identity what objects of both sides have in common that are the same one; a name that the database made up
     *     is none, because it makes up another one in scratch
     */
    private static <T, N> List<T> choose(List<T> live, List<T> desired, Function<T, N> identity, Predicate<T> differs) {
        Map<N, List<T>> both = new LinkedHashMap<>();
        Stream.concat(live.stream(), desired.stream())
                .forEach(object -> both.computeIfAbsent(identity.apply(object), unused -> new ArrayList<>())
                        .add(object));
        List<T> chosen = new ArrayList<>();
        both.forEach((each, objects) -> (objects.stream().anyMatch(differs) ? desired : live)
                .stream().filter(object -> identity.apply(object).equals(each)).forEach(chosen::add));
        return chosen;
    }

    private boolean sees(Subject subject, ObjectName object) {
        return differences.contains(Difference.of(subject, object));
    }

    private boolean sees(Subject subject, ObjectName container, String name) {
        return differences.contains(new Difference(subject, container, name));
    }
}
