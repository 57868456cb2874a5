package io.splent.core.migrate;

import io.splent.api.SplentException;
import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.drift.DriftFinder;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.ProductHistory;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.PartsOfOthers.Use;
import io.splent.core.ownership.DividedDiff;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.FeaturePlan;
import io.splent.core.plan.HazardPolicy;
import io.splent.core.plan.MigrationPlan;
import io.splent.core.plan.MigrationProof;
import io.splent.core.plan.Planner;
import io.splent.core.product.Environment;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.core.rename.RenameQuestion;
import io.splent.core.rename.RenameSearch;
import io.splent.core.rename.Renames;
import io.splent.core.script.MigrationVersion;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One comparison of a product with its database, from the entities to the scripts. Used once. */
final class MigrationRun {

    /** How many objects a warning names before it only counts them. */
    private static final int LISTED = 10;

    private final Product product;
    private final Environment environment;
    private final DriverRegistry drivers;
    private final MigrateRequest request;
    private final Selection selection;
    private final Database database;
    private final ProductHistory history;
    private final PartsOfOthers others;
    private final EntityComparison entities;
    private final SchemaDiffer differ;
    private final DatabaseSupport support;
    private final LiveSchema live;
    private final ScratchSpace scratch;

    MigrationRun(
            Product product,
            Environment environment,
            DriverRegistry drivers,
            MigrateRequest request,
            Selection selection,
            Database database,
            ProductHistory history) {
        this.product = product;
        this.environment = environment;
        this.drivers = drivers;
        this.request = request;
        this.selection = selection;
        this.database = database;
        this.history = history;
        this.others = new PartsOfOthers(product, history, database.dialect());
        this.entities = EntityComparison.of(product, drivers, request.differ(), database, history.owned());
        this.differ = entities.differ();
        this.support = entities.support();
        this.live = entities.live();
        this.scratch = entities.scratch();
    }

    MigrateReport report() {
        SchemaDiff diff = diff();
        Comparison comparison = comparison(diff);
        List<RenameQuestion> questions = questions(comparison);
        if (request.write() && !questions.isEmpty()) {
            return MigrateReport.undecided(database.dialect(), questions);
        }
        DividedDiff divided = comparison.divide(comparison.diff().changes());
        SchemaSnapshot present = live.of(comparison.furtherSchemas());
        ThreeWay threeWay = new ThreeWay(new DriftFinder(support, live, scratch).find(history), database.dialect());
        TableRows rows = rows(present, comparison.renames());
        MigrationPlan plan = threeWay.noted(plan(comparison, divided, rows));
        List<String> notRequired =
                new CrossFeatureCheck(product, comparison.ownership(), support.identifiers()).check(plan, present);
        KeysIntoDefaultSchema.refuse(plan);
        request.backFills().requireAllUsed(plan, support.identifiers());
        List<Use> uses = others.inTheWayOf(plan);
        Obstacles obstacles = obstacles(diff, comparison, divided, plan);
        if (request.write()) {
            new HazardPolicy(request.allowed()).check(plan);
            others.refuse(uses);
            new MissingMappings(rows, support.identifiers()).refuse(plan);
            obstacles.refuse();
        }
        List<String> warnings = warnings(comparison, divided);
        warnings.addAll(notRequired);
        if (request.renames().isEmpty()
                && BlindSpots.of(differ, database.dialect()).isEmpty()) {
            threeWay.doneByHand(diff, selection.namesOfGenerated()).ifPresent(warnings::add);
        }
        PartsOfOthers.sentences(uses).map(sentence -> sentence + ".").forEach(warnings::add);
        warnings.addAll(obstacles.warnings());
        if (!plan.features().isEmpty() && uses.isEmpty() && obstacles.refusing().isEmpty()) {
            warnings.addAll(prove(plan, comparison));
        }
        return new MigrationWriter(product, database.dialect())
                .write(plan, request.write(), outcomesWithoutPlan(divided, plan), warnings)
                .withQuestions(questions);
    }

    private SchemaDiff diff() {
        try {
            return entities.diff(request.cached(), request.write());
        } catch (SplentException e) {
            throw others.explained(e);
        }
    }

    /** The comparison once the renames that the user names are made. */
    private Comparison comparison(SchemaDiff diff) {
        List<String> order = product.order().packages();
        Comparison found = Comparison.withoutRenames(diff, order, history.owned());
        SchemaSnapshot present = live.of(found.furtherSchemas());
        Renames renames = Renames.of(request.renames(), diff, present, found.ownership(), selection.namesOfGenerated());
        return found.after(renames, order, present, support.comparator());
    }

    /** Who allows data to be deleted has decided already. */
    private List<RenameQuestion> questions(Comparison comparison) {
        if (request.allowed().contains(Hazard.DELETES_DATA)) {
            return List.of();
        }
        return new RenameSearch(comparison.diff().changes(), comparison.ownership(), support.dialect())
                .questions(selection.namesOfGenerated()).stream()
                        .filter(question -> !request.gone().contains(question.from()))
                        .toList();
    }

    private TableRows rows(SchemaSnapshot present, Renames renames) {
        Set<ObjectName> tables = present.tables().stream().map(Table::name).collect(Collectors.toSet());
        return new TableRows(
                database,
                support.identifiers(),
                renames::formerName,
                tables::contains,
                product.descriptor().assumeRows(),
                request.backFills());
    }

    private MigrationPlan plan(Comparison comparison, DividedDiff divided, TableRows rows) {
        Planner planner = new Planner(support, rows);
        List<FeaturePlan> plans = new ArrayList<>();
        Optional<MigrationVersion> newest = history.newestVersion();
        for (Feature feature : selection.generated()) {
            List<SchemaChange> changes = divided.of(feature.name());
            if (!changes.isEmpty()) {
                FeaturePlan plan = planner.plan(
                        feature.name(),
                        MigrationVersion.next(environment.clock().instant(), newest),
                        request.message().orElse(feature.name()),
                        changes,
                        comparison.owned().getOrDefault(feature.name(), OwnedSchema.EMPTY),
                        comparison.diff().origins());
                plans.add(plan);
                newest = Optional.of(plan.version());
            }
        }
        return new MigrationPlan(database.dialect(), plans);
    }

    /** What others have built on what the plan changes, and what stands where the plan puts something. */
    private Obstacles obstacles(SchemaDiff diff, Comparison comparison, DividedDiff divided, MigrationPlan plan) {
        // the live database knows only the names before any renaming
        SchemaOwnership before = Comparison.withoutRenames(diff, product.order().packages(), history.owned())
                .ownership();
        return new ObstacleCheck(database, support, before)
                .find(plan, live.of(comparison.furtherSchemas()), comparison.furtherSchemas())
                .and(new NameClashes(support, divided.unowned(), live.of(comparison.furtherSchemas())).find(plan));
    }

    private List<String> prove(MigrationPlan plan, Comparison comparison) {
        SchemaSnapshot present = live.of(comparison.furtherSchemas());
        Set<String> planned = plan.features().stream().map(FeaturePlan::feature).collect(Collectors.toSet());
        return new MigrationProof(support, scratch)
                .prove(plan, present, comparison.involvedTables(), comparison.furtherSchemas(), reached -> {
                    DividedDiff left = comparison.divide(comparison.remainder(present, reached, support.comparator()));
                    return selection.generated().stream()
                            .map(Feature::name)
                            .filter(planned::contains)
                            .flatMap(feature -> left.of(feature).stream())
                            .toList();
                });
    }

    private List<String> warnings(Comparison comparison, DividedDiff divided) {
        List<String> warnings = new ArrayList<>(drivers.warnings());
        warnings.addAll(history.turned(product));
        BlindSpots.of(differ, database.dialect()).ifPresent(warnings::add);
        warnings.addAll(comparison.diff().warnings());
        warnings.addAll(kept(divided, database.dialect()));
        database.missingSchemas(comparison.furtherSchemas()).stream()
                .map(schema -> "The schema " + schema + " does not exist. Create it before db:upgrade: CREATE SCHEMA "
                        + support.identifiers().sql(schema))
                .forEach(warnings::add);
        return warnings;
    }

    /** What is in the way of nobody: objects that none of our scripts created. Said in one line, never touched. */
    private static List<String> kept(DividedDiff divided, Dialect dialect) {
        Set<ObjectName> foreignTables = divided.unowned().stream()
                .filter(DropTable.class::isInstance)
                .map(change -> ((DropTable) change).table().name())
                .collect(Collectors.toSet());
        List<String> objects = divided.unowned().stream()
                .filter(change -> change instanceof DropTable || !foreignTables.contains(change.affectedTable()))
                .map(change -> ChangeLabel.of(change, dialect))
                .map(label -> label.kind().replace("drop-", "").replace('-', ' ') + " " + label.object())
                .sorted()
                .toList();
        if (objects.isEmpty()) {
            return List.of();
        }
        String more = objects.size() > LISTED ? " and " + (objects.size() - LISTED) + " more" : "";
        return List.of("Kept, since no script of the product created them: "
                + String.join(", ", objects.subList(0, Math.min(LISTED, objects.size()))) + more + ".");
    }

    private Map<String, FeatureOutcome> outcomesWithoutPlan(DividedDiff divided, MigrationPlan plan) {
        Map<String, FeatureOutcome> outcomes = new LinkedHashMap<>();
        for (Feature feature : selection.features()) {
            if (plan.of(feature.name()).isEmpty()) {
                outcomes.put(feature.name(), selection.outcome(feature, divided.of(feature.name())));
            }
        }
        return outcomes;
    }
}
