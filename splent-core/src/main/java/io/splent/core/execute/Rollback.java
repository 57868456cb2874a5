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
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * {@code db:rollback}: takes scripts back with their reverse scripts, dependents before what they depend on.
 *
 * <p>Which migrations of a dependent need a migration that is taken back? Those that are newer: a script that is older
 * was written when the other one did not exist.
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
     * @param steps how many, at least 1
     * @param cascade whether migrations of dependents that need them are taken back too
     * @throws SplentException when dependents are in the way, or a reverse script is missing
     */
    public RollbackPlan plan(String featureName, int steps, boolean cascade) {
        String feature = product.feature(featureName).name();
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = checked(ProductHistory.read(product, database, store));
            return plan(database, history, feature, steps, cascade);
        }
    }

    /** Plans taking back everything that one feature and its dependents, or all features, have applied. */
    public RollbackPlan planAll(Optional<String> featureName) {
        Optional<String> feature = featureName.map(name -> product.feature(name).name());
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = checked(ProductHistory.read(product, database, store));
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
            Map<String, Integer> counts = new RollbackScope(product, history).takenBack(oldest);
            if (!oldest.keySet().containsAll(counts.keySet())) {
                throw dependents(feature.orElseThrow(), counts);
            }
            return planned(database, history, name -> counts.getOrDefault(name, 0));
        }
    }

    private RollbackPlan plan(Database database, ProductHistory history, String feature, int steps, boolean cascade) {
        List<AppliedMigration> applied = history.of(feature).applied();
        int count = Math.min(steps, applied.size());
        if (count == 0) {
            return new RollbackPlan(database.dialect(), database.defaultSchema(), List.of());
        }
        MigrationVersion oldest =
                new MigrationVersion(applied.get(applied.size() - count).version());
        Map<String, Integer> counts = new RollbackScope(product, history).takenBack(Map.of(feature, oldest));
        if (counts.size() > 1 && !cascade) {
            throw dependents(feature, counts);
        }
        return planned(database, history, name -> counts.getOrDefault(name, 0));
    }

    private static SplentException dependents(String feature, Map<String, Integer> counts) {
        List<String> names =
                counts.keySet().stream().filter(name -> !name.equals(feature)).toList();
        return new SplentException(
                ErrorCode.DEPENDENTS_MIGRATED,
                feature + " cannot be rolled back alone: " + String.join(", ", names)
                        + " depend on it, or renamed what it uses, and have been migrated after it. Nothing was run.",
                ErrorLocation.ofFeature(feature),
                "Take them back too: splent db:rollback " + feature + " --cascade");
    }

    private RollbackPlan planned(Database database, ProductHistory history, ToIntFunction<String> count) {
        ScriptPreparation preparation = new ScriptPreparation(store, database.dialect());
        List<PreparedScript> scripts = new ArrayList<>();
        for (RollbackScope.Applied applied : new RollbackScope(product, history).newestFirst(count)) {
            scripts.add(preparation.reverse(
                    applied.feature(),
                    applied.migration(),
                    history.directories().get(applied.feature()),
                    applied.previous()));
        }
        return new RollbackPlan(database.dialect(), database.defaultSchema(), scripts);
    }

    private static ProductHistory checked(ProductHistory history) {
        history.standings().values().stream()
                .flatMap(standing -> standing.problem().stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw problem.toException();
                });
        return history;
    }

    /**
     * Carries a plan out.
     *
     * @throws SplentException when the history has changed since the plan was made, or nothing could be started
     */
    public RollbackReport run(RollbackPlan plan, LockRequest lock, Progress progress) {
        try (Database database = Database.open(product.database())) {
            StoreTarget target = new StoreTarget(
                    database.connection(), database.dialect(), product.order().packages());
            try (StoreSession session = store.open(target, lock)) {
                requireUnchanged(plan, session.history());
                return run(plan, progress, new ScriptExecutor(database.connection(), session));
            } catch (SQLException e) {
                throw SqlFailures.describe("The history could not be read or written", e);
            }
        }
    }

    private static RollbackReport run(RollbackPlan plan, Progress progress, ScriptExecutor executor) {
        List<PreparedScript> undone = new ArrayList<>();
        try {
            for (PreparedScript script : plan.scripts()) {
                progress.starting(script, undone.size() + 1, plan.scripts().size());
                executor.run(script);
                undone.add(script);
            }
            return new RollbackReport(plan.dialect(), undone, Optional.empty());
        } catch (SplentException e) {
            return new RollbackReport(plan.dialect(), undone, Optional.of(e));
        }
    }

    private static void requireUnchanged(RollbackPlan plan, MigrationHistory now) {
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
}
