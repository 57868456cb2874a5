package io.splent.core.sample;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.ownership.MadeObjects;
import io.splent.core.sample.SampleReport.PathFailure;
import io.splent.core.sample.SchemaCheck.Remainder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reaches every product on three paths and compares. Used once.
 *
 * <ol>
 *   <li><b>new</b>: {@code db:upgrade} in an empty database. This is what the product has to look like.
 *   <li><b>taking back</b>: from the product before, whose other features are taken back by {@code db:rollback}; then
 *       {@code db:upgrade}. The schema has to be the same.
 *   <li><b>leaving</b>: from all products before, whose other features stay; then {@code db:upgrade}. Beside what those
 *       features' scripts have made, the schema has to be the same.
 * </ol>
 *
 * <p>The product before the first one is the last one. In the end everything is taken back, and nothing may be left. A
 * feature that makes what a feature of the product makes too cannot stay: it is taken back first.
 */
final class SampleRun {

    private static final String NEW = "in a new database";

    private final List<List<String>> products;
    private final SchemaCheck check;
    private final MadeObjects made;
    private final Map<List<String>, SchemaSnapshot> expected = new LinkedHashMap<>();
    private final List<PathFailure> failures = new ArrayList<>();
    private int paths;

    /** @param made what the scripts of each feature make */
    SampleRun(List<List<String>> products, SchemaCheck check, MadeObjects made) {
        this.products = products;
        this.check = check;
        this.made = made;
    }

    int paths() {
        return paths;
    }

    List<PathFailure> failures() {
        return failures;
    }

    void inNewDatabases(TrialDatabase database) {
        for (List<String> product : products) {
            database.clear();
            attempt(product, NEW, database, () -> {
                database.upgrade(product);
                expected.put(product, database.read());
            });
        }
        database.clear();
    }

    void takingBack(TrialDatabase database) {
        begin(database);
        products.forEach(product -> follow(product, database.beside(product), database));
        String path = "everything taken back after " + names(database.present());
        attempt(List.of(), path, database, () -> {
            database.takeBack(Set.copyOf(database.present()));
            paths++;
            compare(List.of(), path, SchemaSnapshot.EMPTY, Remainder.NOTHING, database);
        });
    }

    void leaving(TrialDatabase database) {
        begin(database);
        products.forEach(product -> follow(product, made.clashing(database.beside(product), product), database));
    }

    /** A product that cannot be reached has been told of already. */
    private void begin(TrialDatabase database) {
        List<String> last = products.get(products.size() - 1);
        if (expected.containsKey(last)) {
            database.upgrade(last);
        }
    }

    private void follow(List<String> product, Set<String> takenBack, TrialDatabase database) {
        SchemaSnapshot wanted = expected.get(product);
        if (wanted == null) {
            return;
        }
        String path = path(product, takenBack, database);
        attempt(product, path, database, () -> {
            database.takeBack(takenBack);
            Set<String> left = database.beside(product);
            Remainder remainder = left.isEmpty() ? Remainder.NOTHING : new Remainder(left, database.read());
            database.upgrade(product);
            paths++;
            compare(product, path, wanted, remainder, database);
        });
    }

    private static String path(List<String> product, Set<String> takenBack, TrialDatabase database) {
        Set<String> left = database.beside(product);
        left.removeAll(takenBack);
        Set<String> added = new LinkedHashSet<>(product);
        added.removeAll(database.present());
        List<String> steps = new ArrayList<>();
        steps.add("after " + names(database.present()));
        addStep(steps, "took back ", takenBack);
        addStep(steps, "left ", left);
        addStep(steps, "added ", added);
        return String.join("; ", steps);
    }

    private static void addStep(List<String> steps, String what, Set<String> features) {
        if (!features.isEmpty()) {
            steps.add(what + names(features));
        }
    }

    private void compare(
            List<String> product, String path, SchemaSnapshot wanted, Remainder remainder, TrialDatabase database) {
        List<String> differences = check.differences(wanted, database.read(), remainder);
        if (!differences.isEmpty()) {
            failures.add(new PathFailure(
                    ErrorCode.PATH_DEPENDENT_SCHEMA,
                    product,
                    path,
                    "The schema is not the one that the product has " + NEW + ".",
                    differences,
                    "Correct the scripts: what one adds has to be independent of what ran before, and a reverse script"
                            + " takes back all that its forward script made."));
            database.clear();
        }
    }

    /** What goes wrong is told; what comes next begins in an empty database. */
    private void attempt(List<String> product, String path, TrialDatabase database, Runnable steps) {
        try {
            steps.run();
        } catch (SplentException e) {
            failures.add(new PathFailure(
                    e.code(),
                    product,
                    path,
                    String.valueOf(e.getMessage()) + place(e),
                    List.of(),
                    Objects.requireNonNullElse(e.hint(), "")));
            database.clear();
        }
    }

    private static String place(SplentException e) {
        String file = e.location().file();
        Integer line = e.location().line();
        return file == null ? "" : " (" + file + (line == null ? "" : ":" + line) + ")";
    }

    private static String names(Collection<String> features) {
        return features.isEmpty() ? "nothing" : String.join(", ", features);
    }
}
