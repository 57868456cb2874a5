package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SqlType;
import io.splent.api.schema.Vendor;
import io.splent.schema.sql.Step.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decides for one change after the other in which stages and forms it is made. */
final class StepForms {

    private static final Set<ChangeKind> MADE_BY_INDEX = EnumSet.of(ChangeKind.CREATE_INDEX, ChangeKind.ADD_UNIQUE);

    private final boolean online;
    private final NewColumns added;
    private final DataCheck checks;
    private final List<SchemaChange> changes;
    private final ChangeGraph graph;
    private final Set<Integer> removals;
    private final ExistingRows rows;

    StepForms(
            Dialect dialect, List<SchemaChange> changes, ChangeGraph graph, Set<Integer> removals, ExistingRows rows) {
        this.added = NewColumns.of(changes);
        this.checks = new DataCheck(new SqlText(dialect, SchemaNames.own()), added);
        this.online = dialect.vendor() == Vendor.POSTGRESQL;
        this.changes = changes;
        this.graph = graph;
        this.removals = removals;
        this.rows = rows;
    }

    /** The steps of the change at a position, by stage in the order of the stages. */
    Map<Stage, List<Step>> of(int node) {
        SchemaChange change = changes.get(node);
        Step plain = Step.plain(change);
        if (removals.contains(node)) {
            return Map.of(Stage.REMOVE, List.of(plain));
        }
        return switch (change.kind()) {
            case CREATE_INDEX, DROP_INDEX -> indexWork(node, plain);
            case ADD_UNIQUE -> unique((AddUnique) change);
            case ADD_FOREIGN_KEY -> foreignKey((AddForeignKey) change);
            case ADD_CHECK -> constraint(plain, ((AddCheck) change).check().generatedName());
            case ADD_COLUMN -> newColumn((AddColumn) change);
            case ALTER_COLUMN -> alteration((AlterColumn) change);
            case ALTER_TYPE ->
                Map.of(addsWhatIsUsed((AlterType) change) ? Stage.PREPARE : Stage.CHANGE, List.of(plain));
            default -> Map.of(Stage.CHANGE, List.of(plain));
        };
    }

    /** An index that something has to be rid of at once goes at once; that takes no time. */
    private Map<Stage, List<Step>> indexWork(int node, Step plain) {
        boolean atOnce = !isOnline(plain.change())
                || (plain.change().kind() == ChangeKind.DROP_INDEX
                        && !graph.successors(node).stream().allMatch(this::isMadeByIndexLater));
        return atOnce
                ? Map.of(Stage.CHANGE, List.of(plain))
                : Map.of(Stage.INDEX, List.of(new Step(plain.origin(), plain.change(), Form.CONCURRENT)));
    }

    private boolean isMadeByIndexLater(int node) {
        return MADE_BY_INDEX.contains(changes.get(node).kind())
                && !removals.contains(node)
                && isOnline(changes.get(node));
    }

    private boolean isOnline(SchemaChange change) {
        ObjectName table = change.affectedTable();
        return online && table != null && rows.areIn(table);
    }

    private Map<Stage, List<Step>> unique(AddUnique add) {
        if (!isOnline(add)) {
            return Map.of(Stage.CHANGE, List.of(Step.plain(add)));
        }
        Index index = Index.of(add.constraint().name(), true, add.constraint().columns())
                .withOptions(UniqueOptions.of(add.constraint().options()).nulls());
        CreateIndex build = new CreateIndex(add.tableName(), index);
        Map<Stage, List<Step>> steps = new TreeMap<>(Map.of(
                Stage.INDEX, List.of(new Step(add, build, Form.CONCURRENT)),
                Stage.TIGHTEN, List.of(new Step(add, add, Form.FROM_INDEX))));
        if (add.constraint().columns().stream().noneMatch(column -> added.contains(add.tableName(), column))) {
            steps.put(Stage.CHANGE, List.of(new Step(add, add, Form.GUARD)));
        }
        return steps;
    }

    /** A key that refers to columns whose unique constraint or index comes late is late itself. */
    private Map<Stage, List<Step>> foreignKey(AddForeignKey add) {
        boolean late = changes.stream()
                .filter(change -> change instanceof AddUnique
                        || (change instanceof CreateIndex create
                                && create.index().unique()))
                .anyMatch(change -> add.key().referencedTable().equals(change.affectedTable()) && isOnline(change));
        return late
                ? Map.of(Stage.TIGHTEN, List.of(Step.plain(add)))
                : constraint(Step.plain(add), add.key().generatedName());
    }

    private Map<Stage, List<Step>> constraint(Step plain, boolean generatedName) {
        if (generatedName || !isOnline(plain.change())) {
            return Map.of(Stage.CHANGE, List.of(plain));
        }
        return inOrder(Map.of(
                Stage.CHANGE, List.of(new Step(plain.origin(), plain.change(), Form.UNVALIDATED)),
                Stage.TIGHTEN, List.of(new Step(plain.origin(), plain.change(), Form.VALIDATION))));
    }

    /** The rows that are there have no value for a new column: they get theirs before it is required. */
    private Map<Stage, List<Step>> newColumn(AddColumn add) {
        Column column = add.column();
        boolean clashes = added.clashes(add);
        boolean valued = (column.defaultExpression() != null && !clashes)
                || column.identity() != null
                || column.generated() != null;
        if (column.nullable() || valued || !canBeTightened(add.tableName(), column)) {
            Step plain = Step.plain(add);
            return Map.of(Stage.CHANGE, List.of(rows.areIn(add.tableName()) ? plain.inViewOf(added) : plain));
        }
        Column optional = (clashes ? column.withDefault(null) : column).withNullable(true);
        return inOrder(Map.of(
                Stage.CHANGE, List.of(new Step(add, new AddColumn(add.tableName(), optional), Form.PLAIN)),
                Stage.TIGHTEN, List.of(tightening(add, new AlterColumn(add.tableName(), optional, column)))));
    }

    private Map<Stage, List<Step>> alteration(AlterColumn alter) {
        Optional<String> mapping =
                rows.valueFor(alter.tableName(), alter.after().name());
        if (mapping.isPresent() && changesKind(alter)) {
            return Map.of(Stage.CHANGE, List.of(new Step(alter, alter, Form.MAPPED, mapping.get())));
        }
        Map<Stage, List<Step>> steps = new TreeMap<>(filledAlteration(alter));
        List<Step> first = steps.get(Stage.CHANGE);
        if (first != null && isOnline(alter) && checks.query(alter).isPresent()) {
            steps.put(
                    Stage.CHANGE,
                    Stream.concat(Stream.of(new Step(alter, alter, Form.GUARD)), first.stream())
                            .toList());
        }
        return steps;
    }

    /** Whether an expression for a column is about every value of it, not just about those that are missing. */
    private static boolean changesKind(AlterColumn alter) {
        SqlType before = alter.before().type();
        SqlType after = alter.after().type();
        return TypeKind.of(before) != TypeKind.of(after)
                || (TypeKind.of(before) == TypeKind.OTHER && !before.base().equals(after.base()));
    }

    private Map<Stage, List<Step>> filledAlteration(AlterColumn alter) {
        Column after = alter.after();
        boolean becomesRequired = alter.before().nullable() && !after.nullable();
        if (!becomesRequired || after.generated() != null || !canBeTightened(alter.tableName(), after)) {
            return Map.of(Stage.CHANGE, List.of(Step.plain(alter)));
        }
        Column optional = after.withNullable(true);
        Step last = tightening(alter, new AlterColumn(alter.tableName(), optional, after));
        if (optional.equals(alter.before())) {
            return Map.of(Stage.TIGHTEN, List.of(last));
        }
        AlterColumn first = new AlterColumn(alter.tableName(), alter.before(), optional);
        return inOrder(Map.of(Stage.CHANGE, List.of(new Step(alter, first, Form.PLAIN)), Stage.TIGHTEN, List.of(last)));
    }

    private Step tightening(SchemaChange origin, AlterColumn change) {
        String fill = rows.valueFor(change.tableName(), change.after().name()).orElse(null);
        return new Step(origin, change, Form.TIGHTENING, fill);
    }

    /** A column of a key is required as soon as the key is there. */
    private boolean canBeTightened(ObjectName table, Column column) {
        boolean matters =
                rows.areIn(table) || rows.valueFor(table, column.name()).isPresent();
        return column.identity() == null
                && matters
                && changes.stream()
                        .noneMatch(change -> change instanceof AddPrimaryKey add
                                && add.tableName().equals(table)
                                && add.key().columns().contains(column.name()));
    }

    private boolean addsWhatIsUsed(AlterType alter) {
        return alter.after().values().containsAll(alter.before().values())
                && alter.after().values().stream()
                        .filter(label -> !alter.before().values().contains(label))
                        .map(label -> "'" + label.replace("'", "''") + "'")
                        .anyMatch(literal -> changes.stream()
                                .filter(change -> change.kind() != ChangeKind.ALTER_TYPE)
                                .anyMatch(change -> change.toString().contains(literal)));
    }

    private static Map<Stage, List<Step>> inOrder(Map<Stage, List<Step>> steps) {
        return new TreeMap<>(steps);
    }
}
