package io.splent.core.execute;

import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.PastRename;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which order the scripts of all features run: feature by feature, as they depend on each other. Only a script that
 * renames something waits for those scripts of other features that were written before it and know the old name.
 */
public final class ScriptOrder {

    /** A forward script of a feature. */
    public record Step(String feature, MigrationScript script) {}

    private final Product product;
    private final Map<String, MigrationDirectory> directories;

    public ScriptOrder(Product product, Map<String, MigrationDirectory> directories) {
        this.product = product;
        this.directories = directories;
    }

    /** The given scripts in the order to run them in; of one feature oldest first. */
    public List<Step> forward(Map<String, List<MigrationScript>> scripts) {
        Sorting sorting = new Sorting(scripts);
        for (String feature : product.order().packages()) {
            sorting.scripts(feature).forEach(script -> sorting.add(feature, script));
        }
        return List.copyOf(sorting.sorted);
    }

    /** The scripts among the given ones that have to run before a script, if they are to run at all. */
    List<Step> neededBefore(Step later, Map<String, List<MigrationScript>> scripts) {
        List<Step> needed = new ArrayList<>();
        for (SchemaChange rename : renames(later)) {
            scripts.forEach((feature, earlier) -> earlier.stream()
                    .filter(script -> !feature.equals(later.feature())
                            && isOlder(script, later.script().version())
                            && mentions(script, rename))
                    .forEach(script -> needed.add(new Step(feature, script))));
        }
        return needed;
    }

    private List<SchemaChange> renames(Step step) {
        MigrationDirectory directory = directories.get(step.feature());
        return directory == null
                ? List.of()
                : directory.owned().renames().stream()
                        .filter(rename ->
                                rename.version().compareTo(step.script().version()) == 0)
                        .map(PastRename::change)
                        .toList();
    }

    private static boolean isOlder(MigrationScript script, MigrationVersion version) {
        return script.version().compareTo(version) < 0;
    }

    private static boolean mentions(MigrationScript script, SchemaChange rename) {
        if (rename instanceof RenameTable table) {
            return hasWord(script, table.from().name());
        }
        return rename instanceof RenameColumn column
                && hasWord(script, column.tableName().name())
                && hasWord(script, column.from());
    }

    private static boolean hasWord(MigrationScript script, String word) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(script.text())
                .find();
    }

    /** Every script waits only for older ones, so this comes to an end. */
    private final class Sorting {
        private final Map<String, List<MigrationScript>> scripts;
        private final List<Step> sorted = new ArrayList<>();
        private final Set<Step> done = new HashSet<>();

        Sorting(Map<String, List<MigrationScript>> scripts) {
            this.scripts = scripts;
        }

        List<MigrationScript> scripts(String feature) {
            return scripts.getOrDefault(feature, List.of());
        }

        void add(String feature, MigrationScript script) {
            Step step = new Step(feature, script);
            if (!done.contains(step)) {
                older(feature, script).forEach(own -> add(feature, own));
                for (Step needed : neededBefore(step, scripts)) {
                    addWithRequirements(needed);
                }
                if (done.add(step)) {
                    sorted.add(step);
                }
            }
        }

        /** What is brought forward finds its requirements as they were when it was written. */
        private void addWithRequirements(Step step) {
            if (!done.contains(step)) {
                older(step.feature(), step.script()).forEach(own -> addWithRequirements(new Step(step.feature(), own)));
                for (String requirement : product.order().requirements(step.feature())) {
                    older(requirement, step.script()).forEach(script -> add(requirement, script));
                }
                add(step.feature(), step.script());
            }
        }

        private List<MigrationScript> older(String feature, MigrationScript than) {
            return scripts(feature).stream()
                    .filter(script -> isOlder(script, than.version()))
                    .toList();
        }
    }
}
