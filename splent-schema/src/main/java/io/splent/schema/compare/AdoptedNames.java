package io.splent.schema.compare;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A desired schema in which constraints and indexes are called as the live ones that they are equal to. Whoever makes
 * scripts of it finds the same names in a database that the scripts made and in the one that was there before them.
 *
 * @param schema the desired schema; a name that the live database made up is not taken over
 * @param renamed the new names of what is called otherwise now
 * @since 0.1
 */
public record AdoptedNames(SchemaSnapshot schema, Map<ObjectRef, ObjectRef> renamed) {

    public AdoptedNames {
        renamed = Map.copyOf(renamed);
    }

    static AdoptedNames of(
            SchemaSnapshot desired, SchemaSnapshot live, Equivalence equivalence, ConstraintNames names) {
        Map<ObjectRef, ObjectRef> renamed = new HashMap<>();
        List<Table> tables = desired.tables().stream()
                .map(table -> live.table(table.name())
                        .map(present -> new Adoption(equivalence, renamed).of(names.named(table), present))
                        .orElse(table))
                .toList();
        return new AdoptedNames(desired.withTables(tables), renamed);
    }

    /** One kind of parts: how to know them and how to rename them. */
    private record Parts<T>(
            ObjectKind kind,
            Function<T, String> name,
            Function<T, List<Object>> structure,
            Predicate<T> madeUp,
            BiFunction<T, String, T> rename) {}

    private record Adoption(Equivalence equivalence, Map<ObjectRef, ObjectRef> renamed) {

        Table of(Table desired, Table live) {
            ObjectName table = desired.name();
            return desired.withUniques(adopted(table, uniques(), desired.uniques(), live.uniques()))
                    .withChecks(adopted(table, checks(), desired.checks(), live.checks()))
                    .withIndexes(adopted(table, indexes(), desired.indexes(), live.indexes()))
                    .withForeignKeys(adopted(table, foreignKeys(), desired.foreignKeys(), live.foreignKeys()));
        }

        private <T> List<T> adopted(ObjectName table, Parts<T> parts, List<T> desired, List<T> live) {
            List<String> wanted = desired.stream().map(parts.name()).toList();
            List<T> free = new ArrayList<>(live);
            free.removeIf(part ->
                    parts.madeUp().test(part) || wanted.contains(parts.name().apply(part)));
            List<String> taken = live.stream().map(parts.name()).toList();
            List<T> result = new ArrayList<>();
            for (T part : desired) {
                Optional<T> partner = taken.contains(parts.name().apply(part))
                        ? Optional.empty()
                        : free.stream()
                                .filter(other -> parts.structure()
                                        .apply(other)
                                        .equals(parts.structure().apply(part)))
                                .findFirst();
                partner.ifPresent(free::remove);
                result.add(
                        partner.map(other -> renamed(table, parts, part, other)).orElse(part));
            }
            return result;
        }

        private <T> T renamed(ObjectName table, Parts<T> parts, T part, T partner) {
            String before = Objects.requireNonNull(parts.name().apply(part));
            String after = Objects.requireNonNull(parts.name().apply(partner));
            renamed.put(new ObjectRef(parts.kind(), table, before), new ObjectRef(parts.kind(), table, after));
            return parts.rename().apply(part, after);
        }

        private Parts<UniqueConstraint> uniques() {
            return new Parts<>(
                    ObjectKind.UNIQUE,
                    UniqueConstraint::name,
                    equivalence::structure,
                    UniqueConstraint::generatedName,
                    UniqueConstraint::withName);
        }

        private Parts<CheckConstraint> checks() {
            return new Parts<>(
                    ObjectKind.CHECK,
                    CheckConstraint::name,
                    equivalence::structure,
                    CheckConstraint::generatedName,
                    (check, name) -> new CheckConstraint(name, false, check.expression()));
        }

        private Parts<Index> indexes() {
            return new Parts<>(ObjectKind.INDEX, Index::name, equivalence::structure, index -> false, Index::withName);
        }

        private Parts<ForeignKey> foreignKeys() {
            return new Parts<>(
                    ObjectKind.FOREIGN_KEY,
                    ForeignKey::name,
                    equivalence::structure,
                    ForeignKey::generatedName,
                    ForeignKey::withName);
        }
    }
}
