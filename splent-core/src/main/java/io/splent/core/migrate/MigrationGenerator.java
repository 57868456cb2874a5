package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.Hazard;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.DropTable;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.desired.DesiredStateCache;
import io.splent.core.drift.DriftFinder;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
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
import io.splent.schema.scratch.ScratchSpaces;
import io.splent.schema.sql.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code db:migrate}: one look at the entities and one at the database, divided between the features, planned, judged,
 * proven, and only then written.
 */
public final class MigrationGenerator {

    /** How many objects a warning names before it only counts them. */
    private static final int LISTED = 10;

    private final Product product;
    private final Environment environment;
    private final DriverRegistry drivers;

    public MigrationGenerator(Product product, Environment environment, DriverRegistry drivers) {
        this.product = product;
        this.environment = environment;
        this.drivers = drivers;
    }

    /**
     * Runs.
     *
     * @throws SplentException when something is wrong; then nothing has been written
     */
    public MigrateReport run(MigrateRequest request) {
        Selection selection = Selection.of(product, request.feature());
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(
                    product, database, drivers.store(product.descriptor().store()));
            requireAtHead(selection, history);
            return request.blank()
                    ? new BlankMigration(product, environment, database.dialect(), history).write(selection, request)
                    : compare(request, selection, database, history);
        }
    }

    /** A comparison with a database that lacks scripts already written would write them a second time. */
    private void requireAtHead(Selection selection, ProductHistory history) {
        for (String feature : selection.withDependencies()) {
            FeatureHistory standing = history.of(feature);
            standing.problem().ifPresent(problem -> {
                throw problem.toException();
            });
            if (!standing.pending().isEmpty()) {
                throw new SplentException(
                        ErrorCode.MIGRATIONS_PENDING,
                        feature + " has " + standing.pending().size() + " script(s) that this database has not seen: "
                                + standing.pending().get(0).fileName()
                                + ". Comparing now would write the same changes again.",
                        ErrorLocation.ofFeature(feature),
                        "Apply them first: splent db:upgrade");
            }
        }
    }

    private MigrateReport compare(
            MigrateRequest request, Selection selection, Database database, ProductHistory history) {
        SchemaDiffer differ = drivers.differ(
                request.differ().or(() -> product.descriptor().differ()).or(() -> Optional.of("hibernate")));
        DatabaseSupport support = DatabaseSupport.of(database.dialect());
        LiveSchema live = new LiveSchema(database, support);
        ScratchSpace scratch = ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema());
        DesiredStateCache cache = DesiredStateCache.of(product, differ, database, request.cached());
        SchemaDiff diff = diff(differ, database, live, scratch, cache, history);
        if (request.write()) {
            cache.save();
        }
        Comparison comparison = comparison(request, selection, support, live, history, diff);
        List<RenameQuestion> questions = questions(request, selection, support, comparison);
        if (request.write() && !questions.isEmpty()) {
            return MigrateReport.undecided(database.dialect(), questions);
        }
        DividedDiff divided = comparison.divide(comparison.diff().changes());
        SchemaSnapshot present = live.of(comparison.furtherSchemas());
        ThreeWay threeWay = new ThreeWay(new DriftFinder(support, live, scratch).find(history), database.dialect());
        MigrationPlan plan = threeWay.noted(
                plan(request, selection, database, support, history, comparison, divided, present.tables()));
        new CrossFeatureCheck(product, comparison.ownership(), support.identifiers()).check(plan, present);
        request.backFills().requireAllUsed(plan, support.identifiers());
        // the live database knows only the names before any renaming
        SchemaOwnership before = Comparison.withoutRenames(diff, product.order().packages(), history.owned())
                .ownership();
        Obstacles obstacles = new ObstacleCheck(database, support, before)
                .find(plan, present, comparison.furtherSchemas())
                .and(new NameClashes(support, divided.unowned()).find(plan));
        if (request.write()) {
            new HazardPolicy(request.allowed()).check(plan);
            obstacles.refuse();
        }
        List<String> warnings = warnings(differ, database, comparison, divided);
        if (request.renames().isEmpty()
                && BlindSpots.of(differ, database.dialect()).isEmpty()) {
            threeWay.doneByHand(diff, selection.namesOfGenerated()).ifPresent(warnings::add);
        }
        warnings.addAll(obstacles.warnings());
        if (!plan.features().isEmpty() && obstacles.refusing().isEmpty()) {
            warnings.addAll(prove(plan, selection, support, scratch, present, comparison));
        }
        return new MigrationWriter(product, database.dialect())
                .write(plan, request.write(), outcomesWithoutPlan(selection, divided, plan), warnings)
                .withQuestions(questions);
    }

    /** The comparison once the renames that the user names are made. */
    private Comparison comparison(
            MigrateRequest request,
            Selection selection,
            DatabaseSupport support,
            LiveSchema live,
            ProductHistory history,
            SchemaDiff diff) {
        List<String> order = product.order().packages();
        Comparison found = Comparison.withoutRenames(diff, order, history.owned());
        SchemaSnapshot present = live.of(found.furtherSchemas());
        Renames renames = Renames.of(request.renames(), diff, present, found.ownership(), selection.namesOfGenerated());
        return found.after(renames, order, present, support.comparator());
    }

    /** Who allows data to be deleted has decided already. */
    private static List<RenameQuestion> questions(
            MigrateRequest request, Selection selection, DatabaseSupport support, Comparison comparison) {
        if (request.allowed().contains(Hazard.DELETES_DATA)) {
            return List.of();
        }
        return new RenameSearch(comparison.diff().changes(), comparison.ownership(), support.dialect())
                .questions(selection.namesOfGenerated()).stream()
                        .filter(question -> !request.gone().contains(question.from()))
                        .toList();
    }

    private List<String> warnings(SchemaDiffer differ, Database database, Comparison comparison, DividedDiff divided) {
        SchemaDiff diff = comparison.diff();
        List<String> warnings = new ArrayList<>(drivers.warnings());
        BlindSpots.of(differ, database.dialect()).ifPresent(warnings::add);
        warnings.addAll(diff.warnings());
        warnings.addAll(kept(divided, database.dialect()));
        Identifiers identifiers = new Identifiers(database.dialect());
        database.missingSchemas(comparison.furtherSchemas()).stream()
                .map(schema -> "The schema " + schema + " does not exist. Create it before db:upgrade: CREATE SCHEMA "
                        + identifiers.sql(schema))
                .forEach(warnings::add);
        return warnings;
    }

    private SchemaDiff diff(
            SchemaDiffer differ,
            Database database,
            LiveSchema live,
            ScratchSpace scratch,
            DesiredStateCache cache,
            ProductHistory history) {
        ClassLoader loader = differ.getClass().getClassLoader();
        try (EngineDiffRequest request =
                new EngineDiffRequest(product, database, live, scratch, cache, loader, history.owned())) {
            SchemaDiff diff = differ.diff(request);
            request.requireEntities();
            return diff;
        }
    }

    private MigrationPlan plan(
            MigrateRequest request,
            Selection selection,
            Database database,
            DatabaseSupport support,
            ProductHistory history,
            Comparison comparison,
            DividedDiff divided,
            List<Table> liveTables) {
        Set<ObjectName> live = liveTables.stream().map(Table::name).collect(Collectors.toSet());
        Planner planner = new Planner(
                support,
                new TableRows(
                        database,
                        support.identifiers(),
                        live::contains,
                        product.descriptor().assumeRows(),
                        request.backFills()));
        List<FeaturePlan> plans = new ArrayList<>();
        int scripts = 0;
        for (Feature feature : selection.generated()) {
            List<SchemaChange> changes = divided.of(feature.name());
            if (!changes.isEmpty()) {
                MigrationVersion version = MigrationVersion.next(
                        environment.clock().instant().plusSeconds(scripts), history.newestVersion(feature.name()));
                FeaturePlan plan = planner.plan(
                        feature.name(),
                        version,
                        request.message().orElse(feature.name()),
                        changes,
                        comparison.owned().getOrDefault(feature.name(), OwnedSchema.EMPTY),
                        comparison.diff().origins());
                plans.add(plan);
                scripts += plan.scripts().size();
            }
        }
        return new MigrationPlan(database.dialect(), plans);
    }

    private List<String> prove(
            MigrationPlan plan,
            Selection selection,
            DatabaseSupport support,
            ScratchSpace scratch,
            SchemaSnapshot live,
            Comparison comparison) {
        Set<String> planned = plan.features().stream().map(FeaturePlan::feature).collect(Collectors.toSet());
        return new MigrationProof(support, scratch)
                .prove(plan, live, comparison.involvedTables(), comparison.furtherSchemas(), reached -> {
                    DividedDiff left = comparison.divide(comparison.remainder(live, reached, support.comparator()));
                    return selection.generated().stream()
                            .map(Feature::name)
                            .filter(planned::contains)
                            .flatMap(feature -> left.of(feature).stream())
                            .toList();
                });
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

    private Map<String, FeatureOutcome> outcomesWithoutPlan(
            Selection selection, DividedDiff divided, MigrationPlan plan) {
        Map<String, FeatureOutcome> outcomes = new LinkedHashMap<>();
        for (Feature feature : selection.features()) {
            if (plan.of(feature.name()).isEmpty()) {
                outcomes.put(feature.name(), selection.outcome(feature, divided.of(feature.name())));
            }
        }
        return outcomes;
    }
}
