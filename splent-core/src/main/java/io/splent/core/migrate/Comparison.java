package io.splent.core.migrate;

import io.splent.api.change.SchemaChange;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.core.ownership.ChangeDivider;
import io.splent.core.ownership.DividedDiff;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.rename.Renames;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.compare.SchemaRenaming;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A diff together with the knowledge of whose everything is; both use the names of after the renames. */
record Comparison(SchemaDiff diff, SchemaOwnership ownership, Map<String, OwnedSchema> owned, Renames renames) {

    Comparison(SchemaDiff diff, List<String> order, Map<String, OwnedSchema> owned, Renames renames) {
        this(diff, new SchemaOwnership(order, diff.origins(), owned), owned, renames);
    }

    static Comparison withoutRenames(SchemaDiff diff, List<String> order, Map<String, OwnedSchema> owned) {
        return new Comparison(diff, order, owned, Renames.NONE);
    }

    /** The comparison as it is when the given renames are made first. */
    Comparison after(Renames made, List<String> order, SchemaSnapshot live, SchemaComparator comparator) {
        return new Comparison(made.appliedTo(diff, live, comparator), order, made.appliedTo(owned), made);
    }

    DividedDiff divide(List<SchemaChange> changes) {
        return ChangeDivider.divide(changes, ownership, desiredTables());
    }

    /**
     * What is left to do in a state that scripts have reached, without what the differ cannot see. What they should have
     * kept and have lost is to be done too.
     *
     * @param live the state they began with
     */
    List<SchemaChange> remainder(SchemaSnapshot live, SchemaSnapshot reached, SchemaComparator comparator) {
        SchemaSnapshot desired = diff.desired();
        if (desired == null) {
            return List.of();
        }
        SchemaSnapshot start = SchemaRenaming.applied(renames.changes(), live);
        List<SchemaChange> left = comparator.compare(reached, comparator.keepingOptions(desired, start));
        if (left.isEmpty()) {
            return left;
        }
        LeftAside aside = LeftAside.of(comparator.compare(start, desired), diff.changes());
        return left.stream().filter(change -> !aside.contains(change)).toList();
    }

    private List<Table> desiredTables() {
        SchemaSnapshot desired = diff.desired();
        return desired == null ? List.of() : desired.tables();
    }

    /** The tables that are desired, changed, or were made by our scripts. */
    Set<ObjectName> involvedTables() {
        Set<ObjectName> involved = new HashSet<>(renames.formerTables());
        desiredTables().forEach(table -> involved.add(table.name()));
        diff.changes().stream()
                .map(SchemaChange::affectedTable)
                .filter(Objects::nonNull)
                .filter(table -> ownership.creatorOf(ObjectRef.table(table)).isPresent())
                .forEach(involved::add);
        return involved;
    }

    /** The schemas besides the default one that anything desired or owned lies in. */
    Set<String> furtherSchemas() {
        SchemaSnapshot desired = diff.desired();
        Stream<ObjectName> desiredNames = desired == null
                ? Stream.empty()
                : Stream.of(
                                desired.tables().stream().map(Table::name),
                                desired.sequences().stream().map(sequence -> sequence.name()),
                                desired.types().stream().map(type -> type.name()))
                        .flatMap(names -> names);
        return Stream.concat(
                        desiredNames.flatMap(name -> Stream.ofNullable(name.schema())),
                        owned.values().stream().flatMap(schema -> schema.furtherSchemas().stream()))
                .collect(Collectors.toSet());
    }
}
