package io.splent.core.execute;

import io.splent.api.store.AppliedMigration;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.database.Database;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.core.script.MigrationDirectory;
import io.splent.core.script.OwnedSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what is to be taken back into a plan, once everything about it has been checked. */
final class RollbackPlanner {

    private final Product product;
    private final Database database;
    private final ProductHistory history;
    private final MigrationStore store;
    private final Map<String, MigrationDirectory> directories;
    private final Optional<ReverseScripts.Replacement> replacement;

    RollbackPlanner(Product product, Database database, ProductHistory history, MigrationStore store) {
        this(product, database, history, store, history.directories(), Optional.empty());
    }

    private RollbackPlanner(
            Product product,
            Database database,
            ProductHistory history,
            MigrationStore store,
            Map<String, MigrationDirectory> directories,
            Optional<ReverseScripts.Replacement> replacement) {
        this.product = product;
        this.database = database;
        this.history = history;
        this.store = store;
        this.directories = directories;
        this.replacement = replacement;
    }

    /** The same, for what goes as a whole: a feature that lacks reverse scripts loses what it owns. */
    RollbackPlanner droppingWhatIsOwned() {
        Map<String, OwnedSchema> owned = history.owned();
        OwnedDrops drops = new OwnedDrops(database.dialect(), database.defaultSchema());
        return new RollbackPlanner(
                product,
                database,
                history,
                store,
                directories,
                Optional.of((feature, directory, forward) -> drops.of(
                        feature,
                        owned.getOrDefault(feature, OwnedSchema.EMPTY),
                        forward,
                        directory.forward().size())));
    }

    /** The same, with scripts of features that are not part of the product. */
    RollbackPlanner with(Map<String, MigrationDirectory> further) {
        Map<String, MigrationDirectory> all = new HashMap<>(directories);
        all.putAll(further);
        return new RollbackPlanner(product, database, history, store, all, replacement);
    }

    /**
     * What an earlier run of a command has left to do.
     *
     * @return empty when there is no such run, or when the history has gone another way since
     */
    Optional<RollbackPlan> resumed(String command) {
        return history.unfinished()
                .filter(earlier -> earlier.command().equals(command))
                .flatMap(this::resumed);
    }

    /** What an earlier run has left to do. */
    Optional<RollbackPlan> resumed(UnfinishedRun earlier) {
        return scripts(earlier).map(scripts -> plan(earlier, scripts, true));
    }

    /**
     * The plan to take back what is given.
     *
     * @throws io.splent.api.SplentException when a reverse script is missing, or something of others is in the way
     */
    RollbackPlan planned(UnfinishedRun goal) {
        return plan(goal, scripts(goal).orElseThrow(), false);
    }

    private Optional<List<PreparedScript>> scripts(UnfinishedRun goal) {
        ScriptPreparation preparation = new ScriptPreparation(store, database.dialect());
        return new ReverseScripts(preparation, directories, this::applied, replacement).of(goal.steps());
    }

    private List<AppliedMigration> applied(String feature) {
        return history.orphan(feature)
                .map(FeatureHistory::applied)
                .orElseGet(() -> history.standings().containsKey(feature)
                        ? history.of(feature).applied()
                        : List.of());
    }

    private RollbackPlan plan(UnfinishedRun goal, List<PreparedScript> scripts, boolean resumed) {
        new ForeignReferences(database, directories, this::applied).refuse(scripts);
        new TraceCheck(database.dialect()).requireTransactionalTables(database.connection(), scripts);
        return new RollbackPlan(
                database.dialect(), database.name(), goal, scripts, resumed, DataLoss.of(scripts, database));
    }
}
