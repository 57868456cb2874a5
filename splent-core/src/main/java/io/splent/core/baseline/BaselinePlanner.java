package io.splent.core.baseline;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.baseline.BaselineReport.Difference;
import io.splent.core.baseline.BaselineReport.FeatureBaseline;
import io.splent.core.baseline.BaselineReport.Status;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.drift.Drift.Effect;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.migrate.FirstScripts;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.MigrateReport.WrittenScript;
import io.splent.core.migrate.MigrationWriter;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationScript;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSpaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what a baseline has to write and record, and whether it may. Used once. */
final class BaselinePlanner {

    private final Product product;
    private final DriverRegistry drivers;
    private final BaselineRequest request;
    private final Database database;
    private final ProductHistory history;
    private final DatabaseSupport support;
    private final ScratchSpace scratch;
    private final List<Feature> selected;

    BaselinePlanner(
            Product product,
            DriverRegistry drivers,
            BaselineRequest request,
            Database database,
            ProductHistory history) {
        this.product = product;
        this.drivers = drivers;
        this.request = request;
        this.database = database;
        this.history = history;
        this.support = DatabaseSupport.of(database.dialect());
        this.scratch = ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema());
        this.selected = selected();
    }

    BaselinePlan plan() {
        requireNoProblems();
        List<String> warnings = new ArrayList<>();
        MigrationPlan firsts = firstScripts(warnings);
        Map<String, MigrationDirectory> directories = directories(firsts);
        ScriptOrder order = new ScriptOrder(product, directories);
        Map<String, List<MigrationScript>> toRecord = toRecord(firsts, directories);
        if (toRecord.values().stream().allMatch(List::isEmpty)) {
            List<FeatureBaseline> nothing = selected.stream().map(this::without).toList();
            return new BaselinePlan(database.dialect(), history, firsts, List.of(), nothing, warnings);
        }
        ScriptReplay.Result made = replay(order.forward(forward(directories)), directories);
        SchemaSnapshot live = new LiveSchema(database, support).of(furtherSchemas(directories));
        Map<String, List<Difference>> differences = new LiveComparison(support, made, live).differences();
        List<FeatureBaseline> features = selected.stream()
                .map(feature -> baseline(
                        feature,
                        toRecord.getOrDefault(feature.name(), List.of()),
                        firsts,
                        differences.getOrDefault(feature.name(), List.of()),
                        made))
                .toList();
        warnings.addAll(otherTools(live));
        return new BaselinePlan(database.dialect(), history, firsts, order.forward(toRecord), features, warnings);
    }

    /** The features named and all they depend on: none of them can be built without the others. */
    private List<Feature> selected() {
        if (request.features().isEmpty()) {
            return product.features();
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : request.features()) {
            Feature feature = product.feature(name);
            if (feature.migrations().isEmpty()) {
                throw new SplentException(
                        ErrorCode.MIGRATIONS_DIRECTORY_MISSING,
                        name + " has no migrations directory.",
                        ErrorLocation.ofFeature(name),
                        "Create it where its scripts are to be.");
            }
            wanted.add(name);
            wanted.addAll(product.order().requirements(name));
        }
        return product.features().stream()
                .filter(feature -> wanted.contains(feature.name()))
                .toList();
    }

    /** A row of the central table without any history is another tool's, or what is left of a lost one: taken over here. */
    private void requireNoProblems() {
        selected.stream()
                .map(feature -> history.of(feature.name()))
                .filter(standing -> !standing.applied().isEmpty())
                .flatMap(standing -> standing.problem().stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw problem.toException();
                });
    }

    private MigrationPlan firstScripts(List<String> warnings) {
        List<String> without = selected.stream()
                .filter(feature -> !feature.isPinned() && feature.migrations().isPresent())
                .map(Feature::name)
                .filter(name -> scripts(name).isEmpty())
                .toList();
        if (without.isEmpty()) {
            return new MigrationPlan(database.dialect(), List.of());
        }
        FirstScripts.Generated generated = new FirstScripts(
                        product, drivers, request.message(), request.differ(), database, history)
                .plan(without, madeBefore(without));
        warnings.addAll(generated.warnings());
        return generated.plan();
    }

    private List<MigrationScript> scripts(String feature) {
        MigrationDirectory directory = history.directories().get(feature);
        return directory == null ? List.of() : directory.forward();
    }

    /** What those scripts make that are there already and need nothing of what is still to be written. */
    private SchemaSnapshot madeBefore(List<String> without) {
        Map<String, MigrationDirectory> independent = new LinkedHashMap<>();
        for (Feature feature : selected) {
            boolean waits =
                    product.order().requirements(feature.name()).stream().anyMatch(without::contains);
            if (!waits && !scripts(feature.name()).isEmpty()) {
                independent.put(
                        feature.name(),
                        Objects.requireNonNull(history.directories().get(feature.name())));
            }
        }
        return independent.isEmpty()
                ? SchemaSnapshot.EMPTY
                : replay(new ScriptOrder(product, independent).forward(forward(independent)), independent)
                        .made()
                        .snapshot();
    }

    private ScriptReplay.Result replay(List<ScriptOrder.Step> steps, Map<String, MigrationDirectory> directories) {
        return new ScriptReplay(support, scratch, database.schemas())
                .run(steps, database.defaultSchema(), furtherSchemas(directories));
    }

    private static Set<String> furtherSchemas(Map<String, MigrationDirectory> directories) {
        return directories.values().stream()
                .flatMap(directory -> directory.owned().furtherSchemas().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, List<MigrationScript>> forward(Map<String, MigrationDirectory> directories) {
        Map<String, List<MigrationScript>> scripts = new LinkedHashMap<>();
        directories.forEach((feature, directory) -> scripts.put(feature, directory.forward()));
        return scripts;
    }

    /** The scripts of the selected features, those that are to be written among them. */
    private Map<String, MigrationDirectory> directories(MigrationPlan firsts) {
        Map<String, MigrationDirectory> directories = new LinkedHashMap<>();
        for (Feature feature : selected) {
            Optional.ofNullable(history.directories().get(feature.name()))
                    .ifPresent(directory -> directories.put(feature.name(), directory));
        }
        for (FeatureOutcome outcome : outcomes(firsts)) {
            directories.computeIfPresent(
                    outcome.feature(), (name, directory) -> withFirsts(directory, firsts, outcome));
        }
        return directories;
    }

    private static MigrationDirectory withFirsts(
            MigrationDirectory directory, MigrationPlan firsts, FeatureOutcome outcome) {
        return new MigrationDirectory(
                directory.location(),
                directory.vendor(),
                scripts(outcome, true),
                scripts(outcome, false),
                firsts.of(outcome.feature()).orElseThrow().ownedAfter());
    }

    private static List<MigrationScript> scripts(FeatureOutcome outcome, boolean forward) {
        return outcome.scripts().stream()
                .filter(script -> script.forward() == forward)
                .map(script -> MigrationScript.of(script.path(), script.text()))
                .toList();
    }

    private Map<String, List<MigrationScript>> toRecord(
            MigrationPlan firsts, Map<String, MigrationDirectory> directories) {
        Map<String, List<MigrationScript>> toRecord = new LinkedHashMap<>();
        directories.forEach((feature, directory) -> {
            FeatureHistory standing = history.of(feature);
            toRecord.put(feature, firsts.of(feature).isPresent() ? directory.forward() : standing.pending());
        });
        return toRecord;
    }

    private FeatureBaseline baseline(
            Feature feature,
            List<MigrationScript> scripts,
            MigrationPlan firsts,
            List<Difference> found,
            ScriptReplay.Result made) {
        if (scripts.isEmpty()) {
            return without(feature);
        }
        List<Difference> differences =
                found.stream().filter(one -> one.effect() != Effect.ADDED).toList();
        List<String> notes = made.skipped().stream()
                .filter(skipped -> skipped.feature().equals(feature.name()))
                .map(skipped -> "not run, taken as done: " + skipped.text())
                .toList();
        return new FeatureBaseline(
                feature.name(),
                differences.isEmpty() ? Status.BASELINED : Status.DIFFERS,
                scripts,
                written(firsts, feature.name()),
                differences,
                found.stream().filter(one -> one.effect() == Effect.ADDED).toList(),
                notes);
    }

    private List<String> written(MigrationPlan firsts, String feature) {
        return outcomes(firsts).stream()
                .filter(outcome -> outcome.feature().equals(feature))
                .flatMap(outcome -> outcome.scripts().stream())
                .map(WrittenScript::path)
                .toList();
    }

    /** What would be written. */
    private List<FeatureOutcome> outcomes(MigrationPlan firsts) {
        return new MigrationWriter(product, database.dialect())
                .write(firsts, false, Map.of(), List.of())
                .features();
    }

    private FeatureBaseline without(Feature feature) {
        boolean managed = !history.of(feature.name()).applied().isEmpty();
        String reason = feature.migrations().isEmpty()
                ? "it has no migrations directory"
                : feature.isPinned()
                        ? "it is pinned and has no scripts for this database"
                        : "its entities need nothing in the database";
        return new FeatureBaseline(
                feature.name(),
                managed ? Status.UP_TO_DATE : Status.SKIPPED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                managed ? List.of() : List.of(reason));
    }

    /** Whoever goes on using them beside SPLENT makes the same changes twice. */
    private List<String> otherTools(SchemaSnapshot live) {
        List<String> tables = new ArrayList<>();
        if (database.hasTable("flyway_schema_history")) {
            tables.add("flyway_schema_history");
        }
        live.tables().stream()
                .map(table -> table.name().name())
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("alembic_.*|databasechangelog"))
                .forEach(tables::add);
        return tables.isEmpty()
                ? List.of()
                : List.of("The history of another tool stays as it is and is not continued: "
                        + String.join(", ", tables) + ". Let only one tool change these tables from now on.");
    }
}
