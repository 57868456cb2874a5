package io.splent.schema.compare;

import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives desired objects the options of the live ones that they replace or are: a mapping that says nothing about an option
 * does not want it gone. Where a mapping does say something, that holds.
 */
record KeptOptions(Equivalence equivalence) {

    SchemaSnapshot of(SchemaSnapshot desired, SchemaSnapshot live) {
        return desired.withTables(desired.tables().stream()
                .map(table -> live.table(table.name())
                        .map(present -> kept(table, present))
                        .orElse(table))
                .toList());
    }

    private Table kept(Table desired, Table live) {
        return desired.withColumns(kept(desired.columns(), live.columns(), columns()))
                .withPrimaryKey(kept(desired.primaryKey(), live.primaryKey()))
                .withUniques(kept(desired.uniques(), live.uniques(), uniques()))
                .withIndexes(kept(desired.indexes(), live.indexes(), indexes()))
                .withForeignKeys(kept(desired.foreignKeys(), live.foreignKeys(), foreignKeys()));
    }

    /** A table has one primary key, of whatever columns. */
    private static @Nullable PrimaryKey kept(@Nullable PrimaryKey desired, @Nullable PrimaryKey live) {
        return desired == null || live == null || desired.options() != null
                ? desired
                : desired.withOptions(live.options());
    }

    /**
     * One kind of parts.
     *
     * @param partners who answers to a desired part, the best first
     */
    private record Parts<T>(
            List<BiPredicate<T, T>> partners,
            Function<T, @Nullable String> options,
            BiFunction<T, @Nullable String, T> withOptions) {}

    private static <T> List<T> kept(List<T> desired, List<T> live, Parts<T> parts) {
        return live.stream().allMatch(part -> parts.options().apply(part) == null)
                ? desired
                : desired.stream().map(part -> kept(part, live, parts)).toList();
    }

    private static <T> T kept(T desired, List<T> live, Parts<T> parts) {
        if (parts.options().apply(desired) != null) {
            return desired;
        }
        return parts.partners().stream()
                .flatMap(answers -> live.stream().filter(part -> answers.test(desired, part)))
                .findFirst()
                .map(partner ->
                        parts.withOptions().apply(desired, parts.options().apply(partner)))
                .orElse(desired);
    }

    private static Parts<Column> columns() {
        return new Parts<>(List.of(sameIn(Column::name)), Column::options, Column::withOptions);
    }

    private Parts<UniqueConstraint> uniques() {
        BiPredicate<UniqueConstraint, UniqueConstraint> sameName = sameIn(UniqueConstraint::name);
        BiPredicate<UniqueConstraint, UniqueConstraint> sameStructure =
                sameIn(unique -> equivalence.structure(unique.withOptions(null)));
        return new Parts<>(
                List.of(sameName.and(sameStructure), sameStructure, sameName),
                UniqueConstraint::options,
                UniqueConstraint::withOptions);
    }

    /** What is said of a unique index makes no sense for another. */
    private Parts<Index> indexes() {
        BiPredicate<Index, Index> sameName = sameIn(Index::name);
        BiPredicate<Index, Index> sameStructure = sameIn(index -> equivalence.structure(index.withOptions(null)));
        return new Parts<>(
                List.of(sameName.and(sameStructure), sameStructure, sameName.and(sameIn(Index::unique))),
                Index::options,
                Index::withOptions);
    }

    /** A key that only acts otherwise may have another name, if its old one was not ours. */
    private Parts<ForeignKey> foreignKeys() {
        BiPredicate<ForeignKey, ForeignKey> sameName = sameIn(ForeignKey::name);
        BiPredicate<ForeignKey, ForeignKey> sameStructure = sameIn(key -> equivalence.structure(key.withOptions(null)));
        return new Parts<>(
                List.of(sameName.and(sameStructure), sameStructure, sameName, sameIn(ForeignKey::columns)),
                ForeignKey::options,
                ForeignKey::withOptions);
    }

    private static <T, V> BiPredicate<T, T> sameIn(Function<T, V> aspect) {
        return (one, other) -> Objects.equals(aspect.apply(one), aspect.apply(other));
    }
}
