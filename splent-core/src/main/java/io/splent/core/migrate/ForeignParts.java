package io.splent.core.migrate;

import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import io.splent.core.migrate.Touch.How;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of live tables that none of our scripts made. */
final class ForeignParts {

    private final SchemaSnapshot live;
    private final SchemaOwnership ownership;
    private final Set<ObjectName> droppedTables;

    /**
     * One of them.
     *
     * @param object the part
     * @param uses the columns of its own table that it needs; with those an expression names
     * @param key for a foreign key, the key
     * @param computed whether it is a computed column
     */
    private record Part(
            ObjectRef object, Set<String> uses, @Nullable ForeignKey key, boolean computed) {

        /** MariaDB and MySQL do not retype a column of a foreign key; the others not one that a column is computed from. */
        boolean mindsRetyping(Vendor vendor) {
            boolean mariadb = vendor.isMySqlFamily();
            return mariadb ? key != null : computed;
        }
    }

    ForeignParts(SchemaSnapshot live, SchemaOwnership ownership, MigrationPlan plan) {
        this.live = live;
        this.ownership = ownership;
        this.droppedTables = plan.features().stream()
                .flatMap(feature -> feature.changes().stream())
                .map(PlannedChange::change)
                .filter(DropTable.class::isInstance)
                .map(change -> ((DropTable) change).table().name())
                .collect(Collectors.toSet());
    }

    /** Those that would go with what is dropped, or because of which the database would refuse. */
    Stream<ObjectRef> inTheWayOf(Touch touch, Vendor vendor) {
        Stream<ObjectRef> own = live.table(touch.table()).stream()
                .flatMap(table -> parts(table).stream())
                .filter(part ->
                        touch.isOfWholeTable() || touch.columns().stream().anyMatch(part.uses()::contains))
                .filter(part -> touch.how() == How.DROP || (touch.how() == How.RETYPE && part.mindsRetyping(vendor)))
                .map(Part::object);
        Stream<ObjectRef> leadingThere = live.tables().stream()
                .filter(table -> !table.name().equals(touch.table()) && !droppedTables.contains(table.name()))
                .flatMap(table -> table.foreignKeys().stream()
                        .filter(key -> isInTheWay(key, touch, vendor))
                        .filter(key -> !isOurs(new DropForeignKey(table.name(), key)))
                        .map(key -> new ObjectRef(ObjectKind.FOREIGN_KEY, table.name(), key.name())));
        return Stream.concat(own, leadingThere);
    }

    private static boolean isInTheWay(ForeignKey key, Touch touch, Vendor vendor) {
        boolean mariadb = vendor.isMySqlFamily();
        return key.referencedTable().equals(touch.table())
                && switch (touch.how()) {
                    case DROP -> touch.isOfWholeTable() || sharesColumn(key, touch);
                    case RETYPE -> mariadb && sharesColumn(key, touch);
                    case UNLOCK -> key.referencedColumns().equals(touch.columns());
                    case RENAME -> false;
                };
    }

    private static boolean sharesColumn(ForeignKey key, Touch touch) {
        return key.referencedColumns().stream().anyMatch(touch.columns()::contains);
    }

    private List<Part> parts(Table table) {
        ObjectName name = table.name();
        List<Part> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            Set<String> uses = column.generated() == null
                    ? Set.of()
                    : named(table, column.generated().expression());
            add(parts, new DropColumn(name, column), ObjectKind.COLUMN, uses, null);
        }
        table.foreignKeys()
                .forEach(key -> add(
                        parts, new DropForeignKey(name, key), ObjectKind.FOREIGN_KEY, Set.copyOf(key.columns()), key));
        table.uniques()
                .forEach(unique -> add(
                        parts, new DropUnique(name, unique), ObjectKind.UNIQUE, Set.copyOf(unique.columns()), null));
        table.checks()
                .forEach(check -> add(
                        parts, new DropCheck(name, check), ObjectKind.CHECK, named(table, check.expression()), null));
        table.indexes()
                .forEach(
                        index -> add(parts, new DropIndex(name, index), ObjectKind.INDEX, columns(table, index), null));
        return parts;
    }

    private void add(List<Part> parts, SchemaChange drop, ObjectKind kind, Set<String> uses, @Nullable ForeignKey key) {
        ObjectName table = drop.affectedTable();
        if (table != null && !isOurs(drop)) {
            boolean computed = kind == ObjectKind.COLUMN && !uses.isEmpty();
            parts.add(new Part(new ObjectRef(kind, table, drop.objectName()), uses, key, computed));
        }
    }

    private boolean isOurs(SchemaChange drop) {
        return ownership.creatorOfDropped(drop).isPresent();
    }

    private static Set<String> columns(Table table, Index index) {
        Set<String> columns = new HashSet<>(index.columns());
        columns.addAll(index.included());
        index.keys().stream().filter(Index.Key::expression).forEach(key -> columns.addAll(named(table, key.text())));
        if (index.predicate() != null) {
            columns.addAll(named(table, index.predicate()));
        }
        return columns;
    }

    /** The table's columns that an expression names, as whole words. */
    private static Set<String> named(Table table, String expression) {
        List<String> words = List.of(expression.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}_$]+"));
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
