package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.AppliedMigration;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.FormerFeatures;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.MigrationVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code db:rollback}: takes scripts back with their reverse scripts, dependents before what they depend on.
 *
 * <p>Which migrations of a dependent need a migration that is taken back? Those that are newer: a script that is older
 * was written when the other one did not exist.
 *
 * <p>What a run sets out to take back is kept in the database. When it stops on its way, the same command goes on from
 * there; it would otherwise count its steps anew and take back more than it was asked to.
 */
public final class Rollback {

    private final Product product;
    private final MigrationStore store;

    public Rollback(Product product, DriverRegistry drivers) {
        this.product = product;
        this.store = drivers.store(product.descriptor().store());
    }

    /**
     * Plans taking back the newest migrations of one feature.
     *
     * @throws SplentException when dependents are in the way, or a reverse script is missing
     */
    public RollbackPlan plan(RollbackRequest request) {
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            refuseDuringReset(history);
            RollbackPlanner planner = new RollbackPlanner(product, database, history, store);
            Optional<FeatureHistory> orphan = history.orphan(request.feature());
            if (orphan.isPresent()) {
                return planOrphan(request, orphan.get(), database, planner);
            }
            history.requireNoProblem();
            return planner.resumed(request.command()).orElseGet(() -> plan(request, history, planner));
        }
    }

    private RollbackPlan plan(RollbackRequest request, ProductHistory history, RollbackPlanner planner) {
        String feature = product.feature(request.feature()).name();
        List<AppliedMigration> applied = history.of(feature).applied();
        int count = Math.min(request.steps(), applied.size());
        if (count == 0) {
            return planner.planned(new UnfinishedRun(request.command(), List.of()));
        }
        MigrationVersion oldest =
                new MigrationVersion(applied.get(applied.size() - count).version());
        RollbackScope scope = new RollbackScope(product, history);
        Map<String, Integer> counts = scope.takenBack(Map.of(feature, oldest));
        if (counts.size() > 1 && !request.cascade()) {
            throw dependents(request, counts);
        }
        return planner.planned(
                new UnfinishedRun(request.command(), scope.newestFirst(name -> counts.getOrDefault(name, 0))));
    }

    static SplentException dependents(RollbackRequest request, Map<String, Integer> counts) {
        String feature = request.feature();
        List<String> names =
                counts.keySet().stream().filter(name -> !name.equals(feature)).toList();
        return new SplentException(
                ErrorCode.DEPENDENTS_MIGRATED,
                feature + " cannot be rolled back alone: " + String.join(", ", names)
                        + " depend on it, or renamed what it uses, and have been migrated after it. Nothing was run.",
                ErrorLocation.ofFeature(feature),
                "Take them back too: splent " + request.withCascade().command());
    }

    /** A feature that is not part of the product any more; nothing that is can depend on it. */
    private RollbackPlan planOrphan(
            RollbackRequest request, FeatureHistory orphan, Database database, RollbackPlanner planner) {
        Map<String, MigrationDirectory> directories = new HashMap<>();
        FormerFeatures former = new FormerFeatures(product);
        former.migrationsOf(orphan.feature())
                .ifPresent(location -> directories.put(
                        orphan.feature(),
                        MigrationDirectory.read(
                                orphan.feature(), location, database.dialect().vendor())));
        List<AppliedMigration> applied = orphan.applied();
        int count = Math.min(request.steps(), applied.size());
        List<AppliedMigration> newest = applied.subList(applied.size() - count, applied.size());
        MigrationDirectory directory = directories.get(orphan.feature());
        List<String> missing = newest.stream()
                .filter(migration -> directory == null
                        || directory
                                .reverseOf(new MigrationVersion(migration.version()))
                                .isEmpty())
                .map(migration -> migration.script().replaceFirst("^V", "U"))
                .toList();
        if (!missing.isEmpty()) {
            throw scriptsMissing(orphan.feature(), missing, former.places(orphan.feature()));
        }
        List<UnfinishedRun.Step> steps = new ArrayList<>();
        for (int i = newest.size() - 1; i >= 0; i--) {
            steps.add(new UnfinishedRun.Step(orphan.feature(), newest.get(i).version()));
        }
        RollbackPlanner withScripts = planner.with(directories);
        return withScripts
                .resumed(request.command())
                .orElseGet(() -> withScripts.planned(new UnfinishedRun(request.command(), steps)));
    }

    /** The plan of the reset would be lost, and with it the way to its end. */
    private static void refuseDuringReset(ProductHistory history) {
        history.unfinished().filter(Reset::isReset).ifPresent(reset -> {
            throw new SplentException(
                    ErrorCode.HISTORY_INCONSISTENT,
                    "A run of " + reset.command() + " has stopped on its way. Nothing was run.",
                    "Finish it first: splent db:upgrade");
        });
    }

    private static SplentException scriptsMissing(String feature, List<String> missing, List<String> places) {
        return new SplentException(
                ErrorCode.REVERSE_SCRIPT_MISSING,
                feature + " is not part of the product any more, and the scripts that take it back are not found: "
                        + String.join(", ", missing) + ". Looked in " + String.join(", ", places)
                        + ". Nothing was run.",
                ErrorLocation.ofFeature(feature),
                "Put the feature, or its migrations directory alone, back in one of these places, then run again.");
    }

    /**
     * Carries a plan out.
     *
     * @throws SplentException when the history has changed since the plan was made, or nothing could be started
     */
    public RollbackReport run(RollbackPlan plan, LockRequest lock, Progress progress) {
        return run(plan, lock, progress, List.of());
    }

    /** Carries a plan out, with what a person has found out about statements in doubt. */
    public RollbackReport run(RollbackPlan plan, LockRequest lock, Progress progress, List<Resolution> resolutions) {
        try (Database database = Database.open(product.database(), lock)) {
            StoreTarget target = database.target(product.order().packages());
            try (SessionScope scope = SessionScope.open(store, database, target, lock)) {
                StoreSession session = scope.session();
                RollbackPlan rest = stillApplied(plan, session.history());
                if (!plan.resumed()) {
                    session.remember(plan.goal());
                }
                CommitOutcome outcome = new CommitOutcome(store, database, target.features());
                RollbackReport report =
                        run(rest, progress, new ScriptExecutor(database, session, outcome, resolutions));
                if (report.failure().isEmpty()) {
                    session.forget();
                }
                return report;
            } catch (SQLException e) {
                throw MissingPrivilege.explain(
                        SqlFailures.describe("The history could not be read or written", e), database);
            }
        }
    }

    static RollbackReport run(RollbackPlan plan, Progress progress, ScriptExecutor executor) {
        List<PreparedScript> undone = new ArrayList<>();
        try {
            for (PreparedScript script : plan.scripts()) {
                progress.starting(script, undone.size() + 1, plan.scripts().size());
                executor.run(script);
                undone.add(script);
            }
            return new RollbackReport(plan.dialect(), undone, plan.losses(), Optional.empty());
        } catch (SplentException e) {
            return new RollbackReport(plan.dialect(), undone, plan.losses(), Optional.of(e));
        }
    }

    static void requireUnchanged(RollbackPlan plan, MigrationHistory now) {
        for (PreparedScript script : plan.scripts()) {
            boolean present = now.of(script.run().feature()).stream()
                    .anyMatch(applied -> applied.version().equals(script.run().version()));
            if (!present) {
                throw new SplentException(
                        ErrorCode.HISTORY_INCONSISTENT,
                        "Another run has changed the history meanwhile: "
                                + script.run().script() + " is no longer applied. Nothing was run.",
                        ErrorLocation.ofFeature(script.run().feature()),
                        "Look at splent db:status, then run again.");
            }
        }
    }

    /** What another run has taken back since the plan was made needs not be taken back again. */
    private static RollbackPlan stillApplied(RollbackPlan plan, MigrationHistory now) {
        return new RollbackPlan(
                plan.dialect(),
                plan.databaseName(),
                plan.goal(),
                plan.scripts().stream()
                        .filter(script -> now.of(script.run().feature()).stream()
                                .anyMatch(applied ->
                                        applied.version().equals(script.run().version())))
                        .toList(),
                plan.resumed(),
                plan.losses());
    }
}
