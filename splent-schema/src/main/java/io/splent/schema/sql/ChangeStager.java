package io.splent.schema.sql;

import io.splent.api.change.SchemaChange;
import io.splent.api.schema.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Divides changes between the scripts of a migration, so that each script has one way to run and one kind of risk: what
 * adds, what builds indexes beside the writers, what looks at every row, what deletes. Thread-safe.
 *
 * <p>Tables without rows are changed at once and in the simplest form.
 *
 * @since 0.1
 */
public final class ChangeStager {

    private final Dialect dialect;
    private final ChangeSequencer sequencer;
    private final StepGroups groups;

    public ChangeStager(Dialect dialect) {
        this.dialect = dialect;
        this.groups = new StepGroups(dialect);
        this.sequencer = new ChangeSequencer(dialect);
    }

    /**
     * The scripts that make the changes, in the order they run; none that is empty.
     *
     * @param rows what is known of the rows that are there
     * @throws IllegalArgumentException when the changes wait for each other in a circle
     */
    public List<StagedChanges> stages(List<SchemaChange> changes, ExistingRows rows) {
        List<Step> renames =
                ChangeSequencer.renames(changes).stream().map(Step::plain).toList();
        return withFirst(renames, staged(ChangeSequencer.withoutRenames(changes), rows)).stream()
                .map(stage -> new StagedChanges(stage.stage(), groups.of(stage.up()), groups.of(stage.down())))
                .toList();
    }

    private List<StageSteps> staged(List<SchemaChange> changes, ExistingRows rows) {
        ChangeGraph graph = new ChangeGraph(dialect, changes);
        List<Integer> order = sequencer.order(graph, changes);
        Set<Integer> removals = Removals.among(dialect, changes, graph, order);
        StepForms forms = new StepForms(dialect, changes, graph, removals, rows);
        NewColumns back =
                NewColumns.of(changes.stream().map(SchemaChange::reverse).toList());
        Map<Stage, List<Step>> steps = new EnumMap<>(Stage.class);
        Map<Stage, List<Step>> undone = new EnumMap<>(Stage.class);
        for (int node : order) {
            forms.of(node).forEach((stage, parts) -> {
                steps.computeIfAbsent(stage, any -> new ArrayList<>()).addAll(parts);
                undone.computeIfAbsent(stage, any -> new ArrayList<>()).addAll(parts);
            });
        }
        for (int node = 0; node < changes.size(); node++) {
            int companionOf = graph.representative(node);
            if (companionOf != node) {
                Stage stage = forms.of(companionOf).keySet().iterator().next();
                undone.computeIfAbsent(stage, any -> new ArrayList<>()).add(Step.plain(changes.get(node)));
            }
        }
        return steps.entrySet().stream()
                .map(stage -> new StageSteps(
                        stage.getKey(),
                        gentleFirst(stage.getValue()),
                        reversed(undone.getOrDefault(stage.getKey(), List.of()), back)))
                .toList();
    }

    /** Renames stand at the beginning of all: every other change names things as they are called afterwards. */
    private List<StageSteps> withFirst(List<Step> renames, List<StageSteps> stages) {
        if (renames.isEmpty()) {
            return stages;
        }
        List<StageSteps> result = new ArrayList<>(stages);
        boolean joins = !stages.isEmpty() && stages.get(0).stage().compareTo(Stage.CHANGE) <= 0;
        StageSteps first = joins ? result.remove(0) : new StageSteps(Stage.CHANGE, List.of(), List.of());
        List<Step> up = new ArrayList<>(renames);
        up.addAll(first.up());
        List<Step> down = new ArrayList<>(first.down());
        down.addAll(reversed(renames, NewColumns.NONE));
        result.add(0, new StageSteps(first.stage(), up, down));
        return List.copyOf(result);
    }

    /** The steps of one script and of its reverse. */
    private record StageSteps(Stage stage, List<Step> up, List<Step> down) {}

    /** Guards come before anything is changed, and what only looks at rows before what locks the table. */
    private static List<Step> gentleFirst(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparingInt(step -> switch (step.form()) {
                    case GUARD -> 0;
                    case VALIDATION -> 1;
                    case PLAIN, CONCURRENT, UNVALIDATED, FROM_INDEX, TIGHTENING, DEFAULT_LATER, MAPPED -> 2;
                }))
                .toList();
    }

    /** @param back the columns that come back, by this or another reverse script */
    private List<Step> reversed(List<Step> steps, NewColumns back) {
        IdentityHashMap<SchemaChange, Step> reverses = new IdentityHashMap<>();
        List<SchemaChange> taken = new ArrayList<>();
        for (Step step : steps) {
            if (step.leavesSomething()) {
                Step reverse = step.reversed();
                reverses.put(reverse.change(), reverse);
                taken.add(reverse.change());
            }
        }
        return sequencer.backwards(taken).stream()
                .map(change -> Objects.requireNonNull(reverses.get(change)).inViewOf(back))
                .toList();
    }
}
