package io.splent.core.ownership;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.schema.compare.SchemaRenaming;
import io.splent.schema.sql.ChangeSequencer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives each change of a diff to the feature that has to make it. */
public final class ChangeDivider {

    private final SchemaOwnership ownership;
    private final Map<String, List<SchemaChange>> byFeature = new LinkedHashMap<>();
    private final List<SchemaChange> unowned = new ArrayList<>();
    private final Map<ObjectName, Table> tables = new HashMap<>();

    private final List<SchemaChange> renames;

    private ChangeDivider(List<SchemaChange> renames, SchemaOwnership ownership, List<Table> tables) {
        this.renames = renames;
        this.ownership = ownership;
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /**
     * Divides.
     *
     * @param tables the desired tables, to see which columns a check speaks of
     * @throws SplentException when nobody can be named for an object that would be created
     */
    public static DividedDiff divide(List<SchemaChange> changes, SchemaOwnership ownership, List<Table> tables) {
        ChangeDivider divider = new ChangeDivider(ChangeSequencer.renames(changes), ownership, tables);
        ForeignKeyDetours detours = new ForeignKeyDetours(changes);
        changes.stream().filter(change -> !detours.contains(change)).forEach(divider::assign);
        detours.pairs().forEach((drop, add) -> divider.assignDetour(drop, add, detours.causesOf(drop)));
        return new DividedDiff(divider.byFeature, divider.unowned);
    }

    private void assign(SchemaChange change) {
        switch (change.kind()) {
            case CREATE_TABLE -> createTable((CreateTable) change);
            case DROP_TABLE -> dropTable((DropTable) change);
            case DROP_COLUMN,
                    DROP_PRIMARY_KEY,
                    DROP_FOREIGN_KEY,
                    DROP_UNIQUE,
                    DROP_INDEX,
                    DROP_CHECK,
                    DROP_SEQUENCE,
                    DROP_TYPE ->
                ownership
                        .creatorOfDropped(change)
                        .ifPresentOrElse(feature -> give(feature, change), () -> unowned.add(change));
            default -> give(ownerOf(change).orElseThrow(() -> nobodyAsks(change)), change);
        }
    }

    private void assignDetour(DropForeignKey drop, AddForeignKey add, List<SchemaChange> causes) {
        List<String> features = causes.stream()
                .flatMap(cause -> responsible(cause).stream())
                .distinct()
                .sorted(ownership.byPosition())
                .toList();
        if (features.isEmpty() || ownership.creatorOfDropped(drop).isEmpty()) {
            unowned.add(drop);
            return;
        }
        give(features.get(0), drop);
        give(features.get(features.size() - 1), add);
    }

    private Optional<String> responsible(SchemaChange change) {
        return switch (change.kind()) {
            case DROP_PRIMARY_KEY, DROP_UNIQUE, DROP_INDEX -> ownership.creatorOfDropped(change);
            default -> ownerOf(change);
        };
    }

    private Optional<String> ownerOf(SchemaChange change) {
        if (change instanceof AddColumn add) {
            return ownership.ownerOfColumn(add.tableName(), add.column().name());
        } else if (change instanceof AlterColumn alter) {
            return ownership.ownerOfColumn(alter.tableName(), alter.after().name());
        } else if (change instanceof RenameColumn rename) {
            ObjectRef column = inTheEnd(rename, ObjectRef.column(rename.tableName(), rename.to()));
            return ownership.ownerOfColumn(column.container(), column.name());
        } else if (change instanceof SetComment comment) {
            return comment.column() == null
                    ? ownership.ownerOf(ObjectRef.table(comment.tableName()))
                    : ownership.ownerOfColumn(
                            comment.tableName(), comment.column().name());
        } else if (change instanceof RenameTable rename) {
            return ownership.ownerOf(inTheEnd(rename, ObjectRef.table(rename.to())));
        } else if (change instanceof CreateSequence create) {
            return ownership.ownerOf(ObjectRef.sequence(create.sequence().name()));
        } else if (change instanceof AlterSequence alter) {
            return ownership.ownerOf(
                    inTheEnd(alter, ObjectRef.sequence(alter.after().name())));
        } else if (change instanceof CreateType create) {
            return ownerOfType(create.type().name());
        } else if (change instanceof AlterType alter) {
            return ownerOfType(alter.after().name());
        } else if (change instanceof OpaqueChange opaque && opaque.affectedTable() != null) {
            return ownership.ownerOf(ObjectRef.table(opaque.affectedTable()));
        }
        return ownerOfPart(change);
    }

    /** A name in between is nobody's: what counts is the name that further renames lead to. */
    private ObjectRef inTheEnd(SchemaChange change, ObjectRef ref) {
        int position = renames.indexOf(change);
        return position < 0 ? ref : SchemaRenaming.applied(renames.subList(position + 1, renames.size()), ref);
    }

    private Optional<String> ownerOfPart(SchemaChange change) {
        if (change instanceof AddPrimaryKey add) {
            return ownership.ownerOfPart(
                    ObjectKind.PRIMARY_KEY,
                    add.tableName(),
                    add.key().name(),
                    add.key().columns());
        } else if (change instanceof AddForeignKey add) {
            return ownership.ownerOfPart(
                    ObjectKind.FOREIGN_KEY,
                    add.tableName(),
                    add.key().name(),
                    add.key().columns());
        } else if (change instanceof AddUnique add) {
            return ownerOfUnique(add.tableName(), add.constraint());
        } else if (change instanceof CreateIndex create) {
            return ownerOfIndex(create.tableName(), create.index());
        } else if (change instanceof AddCheck add) {
            return ownerOfCheck(add.tableName(), add.check());
        }
        return Optional.empty();
    }

    private Optional<String> ownerOfUnique(ObjectName table, UniqueConstraint unique) {
        return ownership.ownerOfPart(ObjectKind.UNIQUE, table, unique.name(), unique.columns());
    }

    private Optional<String> ownerOfIndex(ObjectName table, Index index) {
        List<String> columns = new ArrayList<>(index.columns());
        columns.addAll(index.included());
        index.keys().stream()
                .filter(Index.Key::expression)
                .forEach(key -> columns.addAll(columnsIn(table, key.text())));
        return ownership.ownerOfPart(ObjectKind.INDEX, table, index.name(), columns);
    }

    private Optional<String> ownerOfCheck(ObjectName table, CheckConstraint check) {
        return ownership.ownerOfPart(ObjectKind.CHECK, table, check.name(), columnsIn(table, check.expression()));
    }

    /** A type without an origin goes to whoever owns the first column that uses it. */
    private Optional<String> ownerOfType(ObjectName type) {
        return ownership
                .ownerOf(ObjectRef.type(type))
                .or(() -> tables.values().stream()
                        .sorted(Comparator.comparing(Table::name))
                        .flatMap(table -> table.columns().stream()
                                .filter(column -> column.type().text().contains(type.name()))
                                .flatMap(column -> ownership.ownerOfColumn(table.name(), column.name()).stream()))
                        .findFirst());
    }

    /** The table's columns that an expression names, as whole words. */
    private List<String> columnsIn(ObjectName tableName, String expression) {
        Table table = tables.get(tableName);
        if (table == null) {
            return List.of();
        }
        List<String> words = List.of(expression.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}_$]+"));
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The table's owner creates it without what other features add; they add it themselves. */
    private void createTable(CreateTable create) {
        Table table = create.table();
        ObjectName name = table.name();
        String owner = ownership.ownerOf(ObjectRef.table(name)).orElseThrow(() -> nobodyAsks(create));
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String columnOwner = ownership.ownerOfColumn(name, column.name()).orElse(owner);
            if (columnOwner.equals(owner)) {
                columns.add(column);
            } else {
                give(columnOwner, new AddColumn(name, column));
            }
        }
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (UniqueConstraint unique : table.uniques()) {
            String uniqueOwner = ownerOfUnique(name, unique).orElse(owner);
            if (uniqueOwner.equals(owner)) {
                uniques.add(unique);
            } else {
                give(uniqueOwner, new AddUnique(name, unique));
            }
        }
        List<CheckConstraint> checks = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            String checkOwner = ownerOfCheck(name, check).orElse(owner);
            if (checkOwner.equals(owner)) {
                checks.add(check);
            } else {
                give(checkOwner, new AddCheck(name, check));
            }
        }
        give(
                owner,
                new CreateTable(table.withColumns(columns).withUniques(uniques).withChecks(checks)));
    }

    /** What other features have added is theirs to take away; the table's creator drops the rest. */
    private void dropTable(DropTable drop) {
        Optional<String> creator = ownership.creatorOfDropped(drop);
        if (creator.isEmpty()) {
            unowned.add(drop);
            return;
        }
        Table table = drop.table();
        ObjectName name = table.name();
        String owner = creator.get();
        List<UniqueConstraint> uniques = withoutOthers(owner, table.uniques(), unique -> new DropUnique(name, unique));
        List<CheckConstraint> checks = withoutOthers(owner, table.checks(), check -> new DropCheck(name, check));
        List<Column> columns = withoutOthers(owner, table.columns(), column -> new DropColumn(name, column));
        give(
                owner,
                new DropTable(table.withColumns(columns).withUniques(uniques).withChecks(checks)));
    }

    private <T> List<T> withoutOthers(String owner, List<T> parts, Function<T, SchemaChange> drop) {
        List<T> own = new ArrayList<>();
        for (T part : parts) {
            SchemaChange change = drop.apply(part);
            ownership
                    .creatorOfDropped(change)
                    .filter(other -> !other.equals(owner))
                    .ifPresentOrElse(other -> give(other, change), () -> own.add(part));
        }
        return own;
    }

    private void give(String feature, SchemaChange change) {
        byFeature.computeIfAbsent(feature, name -> new ArrayList<>()).add(change);
    }

    private static SplentException nobodyAsks(SchemaChange change) {
        return new SplentException(
                ErrorCode.DRIVER_FAILED,
                "The differ wants " + change.kind().id() + " " + change.objectName()
                        + " but does not say which feature asks for it.",
                "Report this to the author of the differ.");
    }
}
