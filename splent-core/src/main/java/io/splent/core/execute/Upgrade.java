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
import io.splent.schema.DatabaseSupport;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            return report(database, history, pending, pending, Optional.empty(), Set.of());
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
        int total = pending.values().stream().mapToInt(List::size).sum();
        int number = 0;
        Optional<SplentException> failure = Optional.empty();
        Set<String> unreachable = new LinkedHashSet<>();
        Map<String, List<PreparedScript>> applied = new LinkedHashMap<>();
        for (Map.Entry<String, List<PreparedScript>> feature : pending.entrySet()) {
            List<PreparedScript> done = new ArrayList<>();
            applied.put(feature.getKey(), done);
            if (unreachable.contains(feature.getKey())) {
                continue;
            }
            try {
                for (PreparedScript script : feature.getValue()) {
                    number++;
                    request.progress().starting(script, number, total);
                    executor.run(script);
                    done.add(script);
                }
            } catch (SplentException e) {
                failure = failure.or(() -> Optional.of(e));
                unreachable.add(feature.getKey());
                unreachable.addAll(product.order().dependents(feature.getKey()));
            }
        }
        return report(database, history, pending, applied, failure, unreachable);
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
        ScriptPreparation preparation = new ScriptPreparation(
                store, DatabaseSupport.of(database.dialect()).scriptSplitter());
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

    private static UpgradeReport report(
            Database database,
            ProductHistory history,
            Map<String, List<PreparedScript>> pending,
            Map<String, List<PreparedScript>> applied,
            Optional<SplentException> failure,
            Set<String> unreachable) {
        String failed = failure.map(e -> e.location().feature()).orElse(null);
        List<FeatureUpgrade> features = new ArrayList<>();
        for (String feature : pending.keySet()) {
            List<PreparedScript> done = applied.getOrDefault(feature, List.of());
            Status status;
            Optional<String> note = Optional.empty();
            if (feature.equals(failed) || (unreachable.contains(feature) && !done.isEmpty())) {
                status = Status.FAILED;
            } else if (unreachable.contains(feature)) {
                status = Status.NOT_REACHED;
                note = Optional.of("it depends on a feature that failed");
            } else if (!done.isEmpty()) {
                status = Status.UPGRADED;
            } else if (!history.directories().containsKey(feature)) {
                status = Status.SKIPPED;
                note = Optional.of("it has no migrations directory");
            } else {
                status = Status.UP_TO_DATE;
            }
            features.add(new FeatureUpgrade(feature, status, done, note));
        }
        List<String> warnings = history.orphans().stream()
                .map(FeatureHistory::feature)
                .map(orphan -> "The database has migrations of " + orphan + ", which is not part of the product.")
                .toList();
        return new UpgradeReport(database.dialect(), features, failure, warnings);
    }
}
