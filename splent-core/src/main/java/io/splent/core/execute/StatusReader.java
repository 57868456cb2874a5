package io.splent.core.execute;

import io.splent.api.store.MigrationStore;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.drift.DriftFinder;
import io.splent.core.drift.DriftReport;
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
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(product, database, store);
            Optional<DriftReport> drifted = drift ? Optional.of(drift(database, history)) : Optional.empty();
            if (feature.isPresent()) {
                String name = product.feature(feature.get()).name();
                return new StatusReport(database.dialect(), List.of(history.of(name)), drifted);
            }
            List<FeatureHistory> all = new ArrayList<>(history.standings().values());
            all.addAll(history.orphans());
            return new StatusReport(database.dialect(), all, drifted);
        }
    }

    private static DriftReport drift(Database database, ProductHistory history) {
        DatabaseSupport support = DatabaseSupport.of(database.dialect());
        return new DriftFinder(
                        support,
                        new LiveSchema(database, support),
                        ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema()))
                .find(history);
    }
}
