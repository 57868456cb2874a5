package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationVersion;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code db:reset}: takes back everything that one feature and its dependents, or all features, have applied, and applies
 * it again. That it has begun is kept in the database until both are done: whichever of {@code db:reset} and {@code
 * db:upgrade} runs next finishes it.
 */
public final class Reset {

    private static final String COMMAND = "db:reset";

    private final Product product;
    private final MigrationStore store;

    public Reset(Product product, DriverRegistry drivers) {
        this(product, drivers.store(product.descriptor().store()));
    }

    Reset(Product product, MigrationStore store) {
        this.product = product;
        this.store = store;
    }

    /** Whether a run is a reset. */
    public static boolean isReset(UnfinishedRun run) {
        return run.command().equals(COMMAND) || run.command().startsWith(COMMAND + " ");
    }

    /**
     * Plans; what an earlier reset has left to do comes first.
     *
     * @throws SplentException when it must not be, when a reverse script is missing, or something of others is in the way
     */
    public RollbackPlan plan(Optional<String> featureName) {
        refuseInProduction();
        Optional<String> feature = featureName.map(name -> product.feature(name).name());
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            history.requireNoProblem();
            RollbackPlanner planner = new RollbackPlanner(product, database, history, store).droppingWhatIsOwned();
            return history.unfinished()
                    .filter(Reset::isReset)
                    .flatMap(planner::resumed)
                    .orElseGet(() -> planner.planned(goal(feature, history)));
        }
    }

    private void refuseInProduction() {
        Optional<String> profile = product.environment().variable("SPLENT_ENV");
        if (profile.filter(name -> name.equalsIgnoreCase("prod") || name.equalsIgnoreCase("production"))
                .isPresent()) {
            throw new SplentException(
                    ErrorCode.PRODUCTION_RESET,
                    "SPLENT_ENV is " + profile.get() + ": a production database is never reset. Nothing was run.",
                    "Use db:rollback for what has to be taken back, or unset SPLENT_ENV if this is no production"
                            + " database.");
        }
    }

    private UnfinishedRun goal(Optional<String> feature, ProductHistory history) {
        Map<String, MigrationVersion> oldest = new LinkedHashMap<>();
        for (String name : product.order().packages()) {
            boolean chosen = feature.isEmpty()
                    || feature.get().equals(name)
                    || product.order().dependents(feature.get()).contains(name);
            history.of(name).applied().stream()
                    .findFirst()
                    .filter(first -> chosen)
                    .ifPresent(first -> oldest.put(name, new MigrationVersion(first.version())));
        }
        RollbackScope scope = new RollbackScope(product, history);
        Map<String, Integer> counts = scope.takenBack(oldest);
        if (!oldest.keySet().containsAll(counts.keySet())) {
            throw Rollback.dependents(
                    new RollbackRequest(
                            feature.orElseThrow(),
                            history.of(feature.orElseThrow()).applied().size(),
                            false),
                    counts);
        }
        return new UnfinishedRun(
                COMMAND + feature.map(name -> " " + name).orElse(""),
                scope.newestFirst(name -> counts.getOrDefault(name, 0)));
    }

    /**
     * Carries a plan out and applies everything again.
     *
     * @throws SplentException when nothing could be started
     */
    public UpgradeReport run(RollbackPlan plan, UpgradeRequest request) {
        refuseInProduction();
        try (Database database = Database.open(product.database(), request.lock())) {
            StoreTarget target = database.target(product.order().packages());
            try (SessionScope scope = SessionScope.open(store, database, target, request.lock())) {
                StoreSession session = scope.session();
                if (!plan.resumed()) {
                    Rollback.requireUnchanged(plan, session.history());
                    session.remember(plan.goal());
                }
                return new Upgrade(product, store).run(request, product.order().packages(), database, session);
            } catch (SQLException e) {
                throw MissingPrivilege.explain(
                        SqlFailures.describe("The history could not be read or written", e), database);
            }
        }
    }

    /**
     * Takes back what is left of a reset.
     *
     * @return why it has stopped; empty when it has come to its end
     */
    Optional<SplentException> takeBack(
            UnfinishedRun reset, Database database, StoreSession session, Progress progress, ScriptExecutor executor)
            throws SQLException {
        ProductHistory history = ProductHistory.of(
                product, ProductHistory.directories(product, database.dialect().vendor()), session.history(), store);
        history.requireNoProblem();
        return new RollbackPlanner(product, database, history, store)
                .droppingWhatIsOwned()
                .resumed(reset)
                .flatMap(plan -> Rollback.run(plan, progress, executor).failure());
    }
}
