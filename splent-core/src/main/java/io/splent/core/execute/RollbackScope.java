package io.splent.core.execute;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.execute.ScriptOrder.Step;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.MigrationVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Which applied migrations have to be taken back together, and in which order. */
final class RollbackScope {

    private final Product product;
    private final ProductHistory history;

    RollbackScope(Product product, ProductHistory history) {
        this.product = product;
        this.history = history;
    }

    /**
     * How many migrations of each feature go when the given ones go: with a migration go the newer ones of its feature
     * and of dependents, and those that have renamed what it uses.
     *
     * @param oldest the oldest migration to take back, per feature
     */
    Map<String, Integer> takenBack(Map<String, MigrationVersion> oldest) {
        Map<String, MigrationVersion> taken = new LinkedHashMap<>();
        Deque<Map.Entry<String, MigrationVersion>> open = new ArrayDeque<>(oldest.entrySet());
        while (!open.isEmpty()) {
            Map.Entry<String, MigrationVersion> next = open.remove();
            MigrationVersion known = taken.get(next.getKey());
            if (known == null || next.getValue().compareTo(known) < 0) {
                taken.put(next.getKey(), next.getValue());
                open.addAll(newerOfDependents(next.getKey(), next.getValue()));
                open.addAll(renamesOfWhatIsUsed(next.getKey(), next.getValue()));
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        taken.forEach((feature, version) -> counts.put(feature, (int) versions(feature).stream()
                .filter(applied -> applied.compareTo(version) >= 0)
                .count()));
        return counts;
    }

    private List<Map.Entry<String, MigrationVersion>> newerOfDependents(String feature, MigrationVersion oldest) {
        List<Map.Entry<String, MigrationVersion>> newer = new ArrayList<>();
        for (String dependent : product.order().dependents(feature)) {
            versions(dependent).stream()
                    .filter(version -> version.compareTo(oldest) > 0)
                    .findFirst()
                    .ifPresent(version -> newer.add(Map.entry(dependent, version)));
        }
        return newer;
    }

    private List<Map.Entry<String, MigrationVersion>> renamesOfWhatIsUsed(String feature, MigrationVersion oldest) {
        Map<String, List<MigrationScript>> going = Map.of(
                feature,
                forward(feature).stream()
                        .filter(script -> script.version().compareTo(oldest) >= 0)
                        .toList());
        ScriptOrder order = new ScriptOrder(product, history.directories());
        List<Map.Entry<String, MigrationVersion>> renames = new ArrayList<>();
        for (String other : product.order().packages()) {
            for (MigrationScript script : forward(other)) {
                if (!order.neededBefore(new Step(other, script), going).isEmpty()) {
                    renames.add(Map.entry(other, script.version()));
                }
            }
        }
        return renames;
    }

    /** The newest migrations of each feature in the reverse of the order in which they came. */
    List<UnfinishedRun.Step> newestFirst(ToIntFunction<String> count) {
        Map<String, List<MigrationScript>> scripts = new HashMap<>();
        product.order().packages().forEach(feature -> scripts.put(feature, forward(feature)));
        List<Step> steps = new ArrayList<>(new ScriptOrder(product, history.directories()).forward(scripts));
        Collections.reverse(steps);
        List<UnfinishedRun.Step> result = new ArrayList<>();
        for (Step step : steps) {
            List<AppliedMigration> applied = history.of(step.feature()).applied();
            int index = indexOf(step.script().version(), versions(step.feature()));
            if (index >= applied.size() - count.applyAsInt(step.feature())) {
                result.add(new UnfinishedRun.Step(
                        step.feature(), applied.get(index).version()));
            }
        }
        return result;
    }

    private List<MigrationVersion> versions(String feature) {
        return history.of(feature).applied().stream()
                .map(AppliedMigration::version)
                .map(MigrationVersion::new)
                .toList();
    }

    /** The applied scripts of a feature, oldest first. */
    private List<MigrationScript> forward(String feature) {
        MigrationDirectory directory = history.directories().get(feature);
        List<MigrationVersion> applied = versions(feature);
        return directory == null
                ? List.of()
                : directory.forward().stream()
                        .filter(script -> indexOf(script.version(), applied) >= 0)
                        .toList();
    }

    private static int indexOf(MigrationVersion version, List<MigrationVersion> versions) {
        return IntStream.range(0, versions.size())
                .filter(index -> versions.get(index).compareTo(version) == 0)
                .findFirst()
                .orElse(-1);
    }
}
