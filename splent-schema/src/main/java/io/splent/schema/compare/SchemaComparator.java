package io.splent.schema.compare;

import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.EnumTypeChange.DropType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Says what has to change for a live schema to become like a desired one. Both sides must have been read from the same
 * server by the same reader, so that equal things have equal texts. Thread-safe.
 *
 * <p>Nothing is judged here: whatever is live and not desired is dropped, and renames are not guessed.
 *
 * @since 0.1
 */
public final class SchemaComparator {

    private final Dialect dialect;
    private final Equivalence equivalence;
    private final ConstraintNames names;

    public SchemaComparator(Dialect dialect) {
        this.dialect = dialect;
        this.equivalence = new Equivalence(dialect);
        this.names = new ConstraintNames(dialect);
    }

    /**
     * The changes in a fixed order that is not yet one to run them in. A dropped table comes with a change of its own
     * for each of its indexes and foreign keys, so that the reverse of the list creates all of them. Options that the desired
     * schema says nothing about are no difference, and whatever is defined anew keeps them.
     */
    public List<SchemaChange> compare(SchemaSnapshot live, SchemaSnapshot desired) {
        // named before they are matched: among equal live constraints, the one that we made answers
        SchemaSnapshot named =
                desired.withTables(desired.tables().stream().map(names::named).toList());
        List<SchemaChange> changes = new ArrayList<>(differences(live, keepingOptions(named, live)));
        if (dialect.vendor() == Vendor.MARIADB) {
            changes.addAll(new ColumnCheckDetour(names, changes).around(live.tables(), desired.tables()));
        }
        changes.addAll(new ForeignKeyDetour(dialect, names, changes).around(live.tables()));
        return List.copyOf(changes);
    }

    /** The desired schema with the names and options that equal constraints and indexes have in the live one. */
    public AdoptedNames adoptingNames(SchemaSnapshot desired, SchemaSnapshot live) {
        return AdoptedNames.of(keepingOptions(desired, live), live, equivalence, names);
    }

    /** The desired schema with the options that live objects have and it says nothing about. */
    public SchemaSnapshot keepingOptions(SchemaSnapshot desired, SchemaSnapshot live) {
        return new KeptOptions(equivalence).of(desired, live);
    }

    /**
     * What is different and nothing else: without what {@link #compare} adds because other changes need it out of the
     * way, and with all names and options as they are.
     */
    public List<SchemaChange> differences(SchemaSnapshot before, SchemaSnapshot after) {
        List<SchemaChange> changes = new ArrayList<>();
        changes.addAll(compare(
                byName(before.types(), EnumType::name),
                byName(after.types(), EnumType::name),
                type -> List.of(new CreateType(type)),
                type -> List.of(new DropType(type)),
                (old, wanted) -> List.of(new AlterType(old, wanted))));
        changes.addAll(compare(
                byName(before.sequences(), Sequence::name),
                byName(after.sequences(), Sequence::name),
                sequence -> List.of(new CreateSequence(sequence)),
                sequence -> List.of(new DropSequence(sequence)),
                (old, wanted) -> List.of(new AlterSequence(old, wanted))));
        changes.addAll(compare(
                byName(before.tables(), Table::name),
                byName(after.tables(), Table::name),
                SchemaComparator::creation,
                SchemaComparator::removal,
                (old, wanted) -> new TableComparison(old, wanted, equivalence, names).compare()));
        return List.copyOf(changes);
    }

    private static List<SchemaChange> creation(Table table) {
        List<SchemaChange> changes = new ArrayList<>();
        changes.add(new CreateTable(table));
        table.indexes().forEach(index -> changes.add(new CreateIndex(table.name(), index)));
        table.foreignKeys().forEach(key -> changes.add(new AddForeignKey(table.name(), key)));
        return changes;
    }

    private static List<SchemaChange> removal(Table table) {
        List<SchemaChange> changes = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            changes.add(new DropForeignKey(table.name(), key));
        }
        table.indexes().forEach(index -> changes.add(new DropIndex(table.name(), index)));
        changes.add(new DropTable(table));
        return changes;
    }

    private static <T> Map<ObjectName, T> byName(List<T> objects, Function<T, ObjectName> name) {
        Map<ObjectName, T> map = new LinkedHashMap<>();
        objects.forEach(object -> map.put(name.apply(object), object));
        return map;
    }

    private static <T> List<SchemaChange> compare(
            Map<ObjectName, T> live,
            Map<ObjectName, T> desired,
            Function<T, List<SchemaChange>> creation,
            Function<T, List<SchemaChange>> removal,
            BiFunction<T, T, List<SchemaChange>> alteration) {
        List<SchemaChange> changes = new ArrayList<>();
        desired.forEach((name, after) -> {
            T before = live.get(name);
            if (before == null) {
                changes.addAll(creation.apply(after));
            } else if (!before.equals(after)) {
                changes.addAll(alteration.apply(before, after));
            }
        });
        live.forEach((name, before) -> {
            if (!desired.containsKey(name)) {
                changes.addAll(removal.apply(before));
            }
        });
        return changes;
    }
}
