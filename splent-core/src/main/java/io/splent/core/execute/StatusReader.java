package io.splent.core.execute;

import io.splent.api.store.MigrationStore;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.drift.DriftFinder;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Product;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSpaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code db:status}: where every feature stands; reads only, takes no lock. */
public final class StatusReader {

    private final Product product;
    private final MigrationStore store;

    public StatusReader(Product product, DriverRegistry drivers) {
        this.product = product;
        this.store = drivers.store(product.descriptor().store());
    }

    /**
     * Reads; one feature, or all of them and the orphans.
     *
     * @param drift whether to compare the live database with what the scripts made
     */
    public StatusReport read(Optional<String> feature, boolean drift) {
        Optional<String> name = feature.map(wanted -> product.feature(wanted).name());
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            DriftFinder finder = finder(database);
            return new StatusReport(
                    database.dialect(),
                    name.map(one -> List.of(history.of(one))).orElseGet(() -> all(history)),
                    finder.drifted(history),
                    drift ? Optional.of(finder.find(history)) : Optional.empty(),
                    store.running(database.target(product.order().packages())),
                    history.unfinished());
        }
    }

    private static List<FeatureHistory> all(ProductHistory history) {
        List<FeatureHistory> all = new ArrayList<>(history.standings().values());
        all.addAll(history.orphans());
        return all;
    }

    private static DriftFinder finder(Database database) {
        DatabaseSupport support = DatabaseSupport.of(database.dialect());
        return new DriftFinder(
                support,
                new LiveSchema(database, support),
                ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema()));
    }
}
