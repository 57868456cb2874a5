package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.ProductHistory;
import io.splent.core.product.Environment;
import io.splent.core.product.Product;

/**
 * {@code db:migrate}: one look at the entities and one at the database, divided between the features, planned, judged,
 * proven, and only then written.
 */
public final class MigrationGenerator {

    private final Product product;

    private final Environment environment;
    private final DriverRegistry drivers;

    public MigrationGenerator(Product product, Environment environment, DriverRegistry drivers) {
        this.product = product;
        this.environment = environment;
        this.drivers = drivers;
    }

    /**
     * Runs.
     *
     * @throws SplentException when something is wrong; then nothing has been written
     */
    public MigrateReport run(MigrateRequest request) {
        Selection selection = Selection.of(product, request.feature());
        try (Database database = Database.openForReading(product.database())) {
            ProductHistory history = ProductHistory.read(
                    product, database, drivers.store(product.descriptor().store()));
            requireAtHead(selection, history);
            return request.blank()
                    ? new BlankMigration(product, environment, database.dialect(), history).write(selection, request)
                    : new MigrationRun(product, environment, drivers, request, selection, database, history).report();
        }
    }

    /** A comparison with a database that lacks scripts already written would write them a second time. */
    private void requireAtHead(Selection selection, ProductHistory history) {
        for (String feature : selection.withDependencies()) {
            FeatureHistory standing = history.of(feature);
            standing.problem().ifPresent(problem -> {
                throw problem.toException();
            });
            if (!standing.pending().isEmpty()) {
                throw new SplentException(
                        ErrorCode.MIGRATIONS_PENDING,
                        feature + " has " + standing.pending().size() + " script(s) that this database has not seen: "
                                + standing.pending().get(0).fileName()
                                + ". Comparing now would write the same changes again.",
                        ErrorLocation.ofFeature(feature),
                        "Apply them first: splent db:upgrade");
            }
        }
    }
}
