package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.api.store.UnfinishedRun;
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
        this(product, drivers.store(product.descriptor().store()));
    }

    Upgrade(Product product, MigrationStore store) {
        this.product = product;
        this.store = store;
    }

    /** What {@link #run} would apply; changes nothing. */
    public UpgradeReport preview(Optional<String> feature) {
        try (Database database = Database.openForReading(product.database())) {
            return preview(selected(feature), database, ProductHistory.read(product, database, store));
        }
    }

    private UpgradeReport preview(List<String> selected, Database database, ProductHistory history) {
        List<FeatureUpgrade> features = new ArrayList<>();
        prepare(selected, database, history).forEach((name, scripts) -> features.add(finished(name, scripts, history)));
        return new UpgradeReport(database.dialect(), features, Optional.empty(), warnings(history));
    }

    /**
     * Applies.
     *
     * @throws SplentException when nothing could be started; a failure later on is part of the report
     */
    public UpgradeReport run(UpgradeRequest request) {
        List<String> selected = selected(request.feature());
        Optional<UpgradeReport> nothingToDo = nothingToDo(selected, request.lock());
        if (nothingToDo.isPresent()) {
            return nothingToDo.get();
        }
        try (Database database = Database.open(product.database(), request.lock())) {
            return run(request, selected, database);
        }
    }

    /** A look without a lock; it also keeps an embedded database from being created for nothing. */
    private Optional<UpgradeReport> nothingToDo(List<String> selected, LockRequest lock) {
        try (Database database = Database.openForReading(product.database(), lock)) {
            ProductHistory history = ProductHistory.read(product, database, store);
            return history.unfinished().filter(Reset::isReset).isPresent()
                    ? Optional.empty()
                    : Optional.of(preview(selected, database, history)).filter(report -> !report.hasChanges());
        }
    }

    UpgradeReport run(UpgradeRequest request, List<String> selected, Database database) {
        StoreTarget target = database.target(product.order().packages());
        try (SessionScope scope = SessionScope.open(store, database, target, request.lock())) {
            return run(request, selected, database, scope.session());
        } catch (SQLException e) {
            throw MissingPrivilege.explain(
                    SqlFailures.describe("The history could not be read or written", e), database);
        }
    }

    UpgradeReport run(UpgradeRequest request, List<String> selected, Database database, StoreSession session)
            throws SQLException {
        ScriptExecutor executor = new ScriptExecutor(
                database,
                session,
                new CommitOutcome(store, database, product.order().packages()),
                request.resolutions());
        Optional<UnfinishedRun> reset = session.history().unfinished().filter(Reset::isReset);
        if (reset.isPresent()) {
            Optional<SplentException> failure =
                    new Reset(product, store).takeBack(reset.get(), database, session, request.progress(), executor);
            if (failure.isPresent()) {
                return notReached(selected, database, session, failure.get());
            }
            session.remember(new UnfinishedRun(reset.get().command(), List.of())); // what is applied now stays
        }
        List<String> wanted = reset.isPresent() ? product.order().packages() : selected;
        ProductHistory history = history(database, session);
        Map<String, List<PreparedScript>> pending = prepare(wanted, database, history);
        List<PreparedScript> scripts = inOrder(pending, history);
        new TraceCheck(database.dialect()).requireTransactionalTables(database.connection(), scripts);
        MissingPrivilege.requireCreation(scripts, database);
        UpgradeReport report = apply(request, database, history, pending, executor);
        if (report.failure().isEmpty() && history.unfinished().isPresent()) {
            session.forget();
        }
        return report;
    }

    private ProductHistory history(Database database, StoreSession session) throws SQLException {
        return ProductHistory.of(
                product, ProductHistory.directories(product, database.dialect().vendor()), session.history(), store);
    }

    /** As long as something of a reset is left to be taken back, nothing is applied. */
    private UpgradeReport notReached(
            List<String> selected, Database database, StoreSession session, SplentException failure)
            throws SQLException {
        String failed = failure.location().feature();
        List<FeatureUpgrade> features = selected.stream()
                .map(feature -> feature.equals(failed)
                        ? new FeatureUpgrade(feature, Status.FAILED, List.of(), Optional.of(failure.getMessage()))
                        : new FeatureUpgrade(
                                feature,
                                Status.NOT_REACHED,
                                List.of(),
                                Optional.of("the reset has not come to its end")))
                .toList();
        return new UpgradeReport(
                database.dialect(), features, Optional.of(failure), warnings(history(database, session)));
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
        Map<String, List<PreparedScript>> done = new HashMap<>();
        Map<String, SplentException> failed = new HashMap<>();
        for (PreparedScript script : inOrder(pending, history)) {
            String feature = script.run().feature();
            if (blockedBy.containsKey(feature)) {
                continue;
            }
            try {
                progress.starting(script);
                executor.run(script);
                done.computeIfAbsent(feature, name -> new ArrayList<>()).add(script);
            } catch (SplentException e) {
                failures.add(e);
                failed.put(feature, e);
                blockedBy.put(feature, feature);
                product.order().dependents(feature).forEach(name -> blockedBy.putIfAbsent(name, feature));
                waitingFor(feature, pending, history).forEach(name -> blockedBy.putIfAbsent(name, feature));
            }
        }
        pending.forEach((feature, scripts) -> {
            List<PreparedScript> ran = done.getOrDefault(feature, List.of());
            if (failed.containsKey(feature)) {
                String reason = failed.get(feature).getMessage();
                features.add(new FeatureUpgrade(feature, Status.FAILED, ran, Optional.of(reason)));
            } else if (ran.size() < scripts.size()) {
                String note = "it depends on " + blockedBy.get(feature) + ", which failed";
                features.add(new FeatureUpgrade(feature, Status.NOT_REACHED, ran, Optional.of(note)));
            } else {
                features.add(finished(feature, ran, history));
            }
        });
        return new UpgradeReport(database.dialect(), features, failures.stream().findFirst(), warnings(history));
    }

    private List<PreparedScript> inOrder(Map<String, List<PreparedScript>> pending, ProductHistory history) {
        Map<MigrationScript, PreparedScript> prepared = new HashMap<>();
        pending.values().forEach(scripts -> scripts.forEach(script -> prepared.put(script.script(), script)));
        return order(history).forward(scripts(pending)).stream()
                .map(step -> prepared.get(step.script()))
                .toList();
    }

    /** The features that have a script which waits for one of the given feature. */
    private List<String> waitingFor(String feature, Map<String, List<PreparedScript>> pending, ProductHistory history) {
        Map<String, List<MigrationScript>> scripts = scripts(pending);
        List<String> waiting = new ArrayList<>();
        scripts.forEach((other, later) -> later.stream()
                .flatMap(script -> order(history).neededBefore(new ScriptOrder.Step(other, script), scripts).stream())
                .filter(needed -> needed.feature().equals(feature))
                .findFirst()
                .ifPresent(needed -> waiting.add(other)));
        return waiting;
    }

    private ScriptOrder order(ProductHistory history) {
        return new ScriptOrder(product, history.directories());
    }

    private static Map<String, List<MigrationScript>> scripts(Map<String, List<PreparedScript>> prepared) {
        Map<String, List<MigrationScript>> scripts = new LinkedHashMap<>();
        prepared.forEach((feature, list) ->
                scripts.put(feature, list.stream().map(PreparedScript::script).toList()));
        return scripts;
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
        history.requireNoProblem();
        requireNoneTooLate(selected, history);
        ScriptPreparation preparation = new ScriptPreparation(store, database.dialect());
        Map<String, List<PreparedScript>> prepared = new LinkedHashMap<>();
        for (String feature : selected) {
            List<PreparedScript> scripts = new ArrayList<>();
            for (MigrationScript script : history.of(feature).pending()) {
                scripts.add(preparation.forward(feature, script));
            }
            prepared.put(feature, scripts);
        }
        if (prepared.values().stream().anyMatch(scripts -> !scripts.isEmpty())) {
            new TableOwners(database.dialect().vendor(), database.defaultSchema())
                    .requireOnePerTable(prepared, history.owned());
        }
        return prepared;
    }

    /** A script that knows a table by a former name only runs before the script that renames it. */
    private void requireNoneTooLate(List<String> selected, ProductHistory history) {
        Map<String, List<MigrationScript>> pending = new LinkedHashMap<>();
        history.standings().forEach((feature, standing) -> pending.put(feature, standing.pending()));
        history.directories().forEach((feature, directory) -> {
            for (MigrationScript script : directory.forward()) {
                boolean applied = !history.of(feature).pending().contains(script);
                boolean concerned = applied || selected.contains(feature);
                List<ScriptOrder.Step> needed = concerned
                        ? order(history).neededBefore(new ScriptOrder.Step(feature, script), pending)
                        : List.of();
                needed.stream()
                        .filter(step -> applied == selected.contains(step.feature()))
                        .findFirst()
                        .ifPresent(step -> {
                            throw applied ? tooLate(step, feature, script) : tooEarly(step, feature, script);
                        });
            }
        });
    }

    private static SplentException tooLate(ScriptOrder.Step late, String feature, MigrationScript rename) {
        return new SplentException(
                ErrorCode.SCRIPT_OUT_OF_ORDER,
                late.script().fileName() + " of " + late.feature() + " uses a name that " + rename.fileName() + " of "
                        + feature + " has changed, and that is applied already. Nothing was run.",
                ErrorLocation.ofFeature(late.feature()).withFile(late.script().path()),
                "Take the rename back, then run all: splent db:rollback " + feature
                        + " --cascade, then splent db:upgrade");
    }

    private static SplentException tooEarly(ScriptOrder.Step needed, String feature, MigrationScript rename) {
        return new SplentException(
                ErrorCode.MIGRATIONS_PENDING,
                rename.fileName() + " of " + feature + " changes a name that "
                        + needed.script().fileName() + " of " + needed.feature()
                        + " uses, which is not applied yet. Nothing was run.",
                ErrorLocation.ofFeature(feature).withFile(rename.path()),
                "Apply both: splent db:upgrade");
    }

    private static FeatureUpgrade finished(String feature, List<PreparedScript> scripts, ProductHistory history) {
        if (!scripts.isEmpty()) {
            return new FeatureUpgrade(feature, Status.UPGRADED, scripts, Optional.empty());
        }
        return history.directories().containsKey(feature)
                ? new FeatureUpgrade(feature, Status.UP_TO_DATE, List.of(), Optional.empty())
                : new FeatureUpgrade(feature, Status.SKIPPED, List.of(), Optional.of("it has no migrations directory"));
    }

    private List<String> warnings(ProductHistory history) {
        List<String> warnings = new ArrayList<>(history.turned(product));
        for (FeatureHistory orphan : history.orphans()) {
            warnings.add("The database has migrations of " + orphan.feature() + ", which is not part of the product.");
        }
        return warnings;
    }
}
