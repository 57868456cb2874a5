package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.UpgradeReport.FeatureUpgrade;
import io.splent.core.execute.UpgradeReport.Status;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationScript;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code db:upgrade}: applies pending scripts in dependency order, after everything checkable has been checked. */
public final class Upgrade {

    private final Product product;
    private final MigrationStore store;

    public Upgrade(Product product, DriverRegistry drivers) {
        this.product = product;
        this.store = drivers.store(product.descriptor().store());
    }

    /** What {@link #run} would apply; changes nothing. */
    public UpgradeReport preview(Optional<String> feature) {
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            Map<String, List<PreparedScript>> pending = prepare(selected(feature), database, history);
            List<FeatureUpgrade> features = new ArrayList<>();
            pending.forEach((name, scripts) -> features.add(finished(name, scripts, history)));
            return new UpgradeReport(database.dialect(), features, Optional.empty(), warnings(history));
        }
    }

    /**
     * Applies.
     *
     * @throws SplentException when nothing could be started; a failure later on is part of the report
     */
    public UpgradeReport run(UpgradeRequest request) {
        List<String> selected = selected(request.feature());
        if (nothingToDo(selected)) {
            return preview(request.feature());
        }
        try (Database database = Database.open(product.database())) {
            return run(request, selected, database);
        }
    }

    /** A look without a lock; it also keeps an embedded database from being created for nothing. */
    private boolean nothingToDo(List<String> selected) {
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            return prepare(selected, database, history).values().stream().allMatch(List::isEmpty);
        }
    }

    UpgradeReport run(UpgradeRequest request, List<String> selected, Database database) {
        StoreTarget target = new StoreTarget(
                database.connection(), database.dialect(), product.order().packages());
        try (StoreSession session = store.open(target, request.lock())) {
            return run(request, selected, database, session);
        } catch (SQLException e) {
            throw SqlFailures.describe("The history could not be read or written", e);
        }
    }

    UpgradeReport run(UpgradeRequest request, List<String> selected, Database database, StoreSession session)
            throws SQLException {
        MigrationHistory underLock = session.history();
        ProductHistory history = ProductHistory.of(
                product, ProductHistory.directories(product, database.dialect().vendor()), underLock, store);
        Map<String, List<PreparedScript>> pending = prepare(selected, database, history);
        return apply(request, database, history, pending, new ScriptExecutor(database.connection(), session));
    }

    private UpgradeReport apply(
            UpgradeRequest request,
            Database database,
            ProductHistory history,
            Map<String, List<PreparedScript>> pending,
            ScriptExecutor executor) {
        ProgressCounter progress = new ProgressCounter(
                request.progress(),
                pending.values().stream().mapToInt(List::size).sum());
        List<FeatureUpgrade> features = new ArrayList<>();
        List<SplentException> failures = new ArrayList<>();
        Map<String, String> blockedBy = new HashMap<>();
        pending.forEach((feature, scripts) -> {
            if (blockedBy.containsKey(feature) && !scripts.isEmpty()) {
                String note = "it depends on " + blockedBy.get(feature) + ", which failed";
                features.add(new FeatureUpgrade(feature, Status.NOT_REACHED, List.of(), Optional.of(note)));
                return;
            }
            List<PreparedScript> done = new ArrayList<>();
            try {
                for (PreparedScript script : scripts) {
                    progress.starting(script);
                    executor.run(script);
                    done.add(script);
                }
                features.add(finished(feature, done, history));
            } catch (SplentException e) {
                failures.add(e);
                product.order().dependents(feature).forEach(name -> blockedBy.putIfAbsent(name, feature));
                features.add(new FeatureUpgrade(feature, Status.FAILED, done, Optional.of(e.getMessage())));
            }
        });
        return new UpgradeReport(database.dialect(), features, failures.stream().findFirst(), warnings(history));
    }

    /** Counts scripts for whoever watches. */
    private static final class ProgressCounter {
        private final Progress progress;
        private final int total;
        private int number;

        ProgressCounter(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        void starting(PreparedScript script) {
            number++;
            progress.starting(script, number, total);
        }
    }

    /** One feature means: it and all it depends on. */
    private List<String> selected(Optional<String> feature) {
        if (feature.isEmpty()) {
            return product.order().packages();
        }
        String name = product.feature(feature.get()).name();
        List<String> needed = product.order().requirements(name);
        return product.order().packages().stream()
                .filter(candidate -> candidate.equals(name) || needed.contains(candidate))
                .toList();
    }

    private Map<String, List<PreparedScript>> prepare(
            List<String> selected, Database database, ProductHistory history) {
        history.standings().values().stream()
                .flatMap(standing -> standing.problem().stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw problem.toException();
                });
        ScriptPreparation preparation = new ScriptPreparation(store, database.dialect());
        Map<String, List<PreparedScript>> prepared = new LinkedHashMap<>();
        for (String feature : selected) {
            List<PreparedScript> scripts = new ArrayList<>();
            for (MigrationScript script : history.of(feature).pending()) {
                scripts.add(preparation.forward(feature, script));
            }
            prepared.put(feature, scripts);
        }
        return prepared;
    }

    private static FeatureUpgrade finished(String feature, List<PreparedScript> scripts, ProductHistory history) {
        if (!scripts.isEmpty()) {
            return new FeatureUpgrade(feature, Status.UPGRADED, scripts, Optional.empty());
        }
        return history.directories().containsKey(feature)
                ? new FeatureUpgrade(feature, Status.UP_TO_DATE, List.of(), Optional.empty())
                : new FeatureUpgrade(feature, Status.SKIPPED, List.of(), Optional.of("it has no migrations directory"));
    }

    private static List<String> warnings(ProductHistory history) {
        return history.orphans().stream()
                .map(FeatureHistory::feature)
                .map(orphan -> "The database has migrations of " + orphan + ", which is not part of the product.")
                .toList();
    }
}
