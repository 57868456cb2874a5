package io.splent.schema.sql;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the steps that one {@code ALTER TABLE} can make. On MariaDB and MySQL every such statement commits by itself, and
 * many of them write the table anew; what stands together is therefore made together. Elsewhere each step stays alone.
 *
 * <p>What InnoDB does on the spot or beside the writers stays so: as long as nothing else writes the table anew, columns
 * that come or go are kept apart from indexes that are built, for together they would.
 */
final class StepGroups {

    private static final Set<ChangeKind> ALTERATIONS = EnumSet.of(
            ChangeKind.ADD_COLUMN,
            ChangeKind.DROP_COLUMN,
            ChangeKind.RENAME_COLUMN,
            ChangeKind.ALTER_COLUMN,
            ChangeKind.ADD_PRIMARY_KEY,
            ChangeKind.DROP_PRIMARY_KEY,
            ChangeKind.ADD_UNIQUE,
            ChangeKind.DROP_UNIQUE,
            ChangeKind.ADD_FOREIGN_KEY,
            ChangeKind.DROP_FOREIGN_KEY,
            ChangeKind.ADD_CHECK,
            ChangeKind.DROP_CHECK,
            ChangeKind.CREATE_INDEX,
            ChangeKind.DROP_INDEX,
            ChangeKind.SET_COMMENT);

    /** What goes into one statement with its own kind only. */
    private static final Set<ChangeKind> AMONG_THEMSELVES =
            EnumSet.of(ChangeKind.RENAME_COLUMN, ChangeKind.DROP_FOREIGN_KEY);

    private static final Set<ChangeKind> BUILDING_INDEXES = EnumSet.of(ChangeKind.CREATE_INDEX, ChangeKind.ADD_UNIQUE);

    private final Dialect dialect;
    private final boolean joining;
    private final HazardAssessor hazards;

    StepGroups(Dialect dialect) {
        this.dialect = dialect;
        this.joining = dialect.vendor().isMySqlFamily();
        this.hazards = new HazardAssessor(dialect);
    }

    /** All steps in their order, each in one group. */
    List<StepGroup> of(List<Step> steps) {
        List<StepGroup> groups = new ArrayList<>();
        for (List<Step> run : split(steps, this::goesWith)) {
            boolean rewritten = run.stream().anyMatch(this::rewritesTable);
            split(run, (before, step) -> rewritten || before.stream().noneMatch(other -> slowsDown(other, step)))
                    .forEach(group -> groups.add(new StepGroup(group)));
        }
        return List.copyOf(groups);
    }

    /** Whether a group is made by one statement, if it takes more than one to make it step by step. */
    boolean isOneStatement(StepGroup group) {
        return joining && isAlteration(group.steps().get(0));
    }

    private interface Joining {
        boolean joins(List<Step> group, Step next);
    }

    private static List<List<Step>> split(List<Step> steps, Joining rule) {
        List<List<Step>> groups = new ArrayList<>();
        for (Step step : steps) {
            if (!groups.isEmpty() && rule.joins(groups.get(groups.size() - 1), step)) {
                groups.get(groups.size() - 1).add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        return groups;
    }

    /** Whether the database takes a step in one statement with others. */
    private boolean goesWith(List<Step> group, Step step) {
        SchemaChange first = group.get(0).change();
        SchemaChange next = step.change();
        return joining
                && isAlteration(group.get(0))
                && isAlteration(step)
                && Objects.equals(first.affectedTable(), next.affectedTable())
                && family(first) == family(next)
                && group.stream().noneMatch(other -> sharesColumn(other.change(), next));
    }

    /** A column that goes and comes back, or changes its type in several steps, stays alone. */
    private boolean isAlteration(Step step) {
        boolean several = step.form() == Step.Form.MAPPED
                || step.form() == Step.Form.DEFAULT_LATER
                || (step.change() instanceof AlterColumn alter
                        && (!Objects.equals(
                                        alter.before().generated(),
                                        alter.after().generated())
                                || new TypeChange(
                                                dialect,
                                                alter.before().type(),
                                                alter.after().type())
                                        .mixesNumbersAndLabels()));
        return ALTERATIONS.contains(step.change().kind()) && !several;
    }

    /** A foreign key may be added only when the database has forgotten the one of that name. */
    private static ChangeKind family(SchemaChange change) {
        return AMONG_THEMSELVES.contains(change.kind()) ? change.kind() : ChangeKind.OPAQUE;
    }

    /** One statement may speak of a column once. */
    private static boolean sharesColumn(SchemaChange one, SchemaChange other) {
        Set<String> columns = new HashSet<>(columns(one));
        columns.retainAll(columns(other));
        return !columns.isEmpty();
    }

    private static Set<String> columns(SchemaChange change) {
        return switch (change.kind()) {
            case ADD_COLUMN, DROP_COLUMN, ALTER_COLUMN -> Set.of(change.objectName());
            case RENAME_COLUMN -> Set.of(((RenameColumn) change).from(), ((RenameColumn) change).to());
            case SET_COMMENT -> {
                var column = ((SetComment) change).column();
                yield column == null ? Set.of() : Set.of(column.name());
            }
            default -> Set.of();
        };
    }

    private boolean rewritesTable(Step step) {
        return hazards.assess(step.change()).contains(Hazard.REWRITES_TABLE);
    }

    private static boolean slowsDown(Step one, Step other) {
        return (movesColumns(one.change()) && !goesAlong(other.change()))
                || (movesColumns(other.change()) && !goesAlong(one.change()));
    }

    private static boolean movesColumns(SchemaChange change) {
        return change.kind() == ChangeKind.DROP_COLUMN
                || (change.kind() == ChangeKind.ADD_COLUMN && !isComputed(change));
    }

    /** What can be done on the spot together with columns that come or go. */
    private static boolean goesAlong(SchemaChange change) {
        return !BUILDING_INDEXES.contains(change.kind()) && !isComputed(change);
    }

    private static boolean isComputed(SchemaChange change) {
        return change instanceof AddColumn add && add.column().generated() != null;
    }
}
