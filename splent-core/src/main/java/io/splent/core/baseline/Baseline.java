package io.splent.core.baseline;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.core.baseline.BaselineReport.FeatureBaseline;
import io.splent.core.baseline.BaselineReport.Status;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.CommitOutcome;
import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.ScriptExecutor;
import io.splent.core.execute.ScriptOrder;
import io.splent.core.execute.ScriptPreparation;
import io.splent.core.execute.SessionScope;
import io.splent.core.execute.SqlFailures;
import io.splent.core.history.ProductHistory;
import io.splent.core.migrate.MigrationWriter;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code db:baseline}: records scripts as applied without running them, after proving that the database holds exactly
 * what they would make. Features without scripts get their first ones.
 */
public final class Baseline {

    private final Product product;
    private final DriverRegistry drivers;
    private final MigrationStore store;

    public Baseline(Product product, DriverRegistry drivers) {
        this.product = product;
        this.drivers = drivers;
        this.store = drivers.store(product.descriptor().store());
    }

    /**
     * Proves, and then writes and records everything or nothing.
     *
     * @throws SplentException when nothing can be said; differences that were found are part of the report
     */
    public BaselineReport run(BaselineRequest request) {
        BaselinePlan plan = plan(request);
        Optional<SplentException> refusal = plan.refusal();
        if (refusal.isPresent() || !request.write() || plan.scripts().isEmpty()) {
            return plan.report(refusal);
        }
        return record(plan, request);
    }

    private BaselinePlan plan(BaselineRequest request) {
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            return new BaselinePlanner(product, drivers, request, database, history).plan();
        }
    }

    private BaselineReport record(BaselinePlan plan, BaselineRequest request) {
        try (Database database = Database.open(product.database())) {
            StoreTarget target = database.target(product.order().packages());
            try (SessionScope scope = SessionScope.open(store, database, target, request.lock())) {
                StoreSession session = scope.session();
                requireUnchanged(plan, session);
                new MigrationWriter(product, plan.dialect()).write(plan.written(), true, Map.of(), List.of());
                return record(
                        plan,
                        new ScriptExecutor(
                                database, session, new CommitOutcome(store, database, target.features()), List.of()));
            } catch (SQLException e) {
                throw SqlFailures.describe("The history could not be read or written", e);
            }
        }
    }

    private BaselineReport record(BaselinePlan plan, ScriptExecutor executor) {
        ScriptPreparation preparation = new ScriptPreparation(store, plan.dialect());
        Set<MigrationScript> recorded = new HashSet<>();
        try {
            for (ScriptOrder.Step step : plan.scripts()) {
                executor.run(withoutStatements(preparation.forward(step.feature(), step.script())));
                recorded.add(step.script());
            }
            return plan.report(Optional.empty());
        } catch (SplentException e) {
            List<FeatureBaseline> features = new ArrayList<>();
            for (FeatureBaseline feature : plan.features()) {
                boolean done = recorded.containsAll(feature.scripts());
                features.add(done ? feature : feature.withStatus(Status.NOT_REACHED));
            }
            return new BaselineReport(plan.dialect(), features, plan.warnings(), Optional.of(e));
        }
    }

    private static PreparedScript withoutStatements(PreparedScript script) {
        ScriptRun run = script.run();
        ScriptRun nothingToRun = new ScriptRun(
                run.feature(),
                run.version(),
                run.description(),
                run.script(),
                run.checksum(),
                run.direction(),
                run.previousVersion());
        return new PreparedScript(nothingToRun, script.script(), List.of());
    }

    private static void requireUnchanged(BaselinePlan plan, StoreSession session) throws SQLException {
        var now = session.history();
        for (FeatureBaseline feature : plan.features()) {
            if (!now.of(feature.feature())
                    .equals(plan.history().of(feature.feature()).applied())) {
                throw new SplentException(
                        ErrorCode.HISTORY_INCONSISTENT,
                        "Another run has changed the history of " + feature.feature()
                                + " meanwhile. Nothing was recorded.",
                        ErrorLocation.ofFeature(feature.feature()),
                        "Run the same command again.");
            }
        }
    }
}
