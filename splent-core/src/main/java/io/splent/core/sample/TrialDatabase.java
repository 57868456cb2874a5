package io.splent.core.sample;

import io.splent.api.SplentException;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.store.LockRequest;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.Progress;
import io.splent.core.execute.Rollback;
import io.splent.core.execute.RollbackPlan;
import io.splent.core.execute.RollbackRequest;
import io.splent.core.execute.Upgrade;
import io.splent.core.execute.UpgradeRequest;
import io.splent.core.product.DatabaseConfig;
import io.splent.core.product.Product;
import io.splent.core.product.ProductLine;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A scratch schema in which products of a line follow one another, by the commands that a user would type. */
final class TrialDatabase implements AutoCloseable {

    private static final LockRequest ALONE = new LockRequest(Duration.ofSeconds(10), holder -> {});

    private final ProductLine line;
    private final DriverRegistry drivers;
    private final ScratchSchema schema;
    private final DatabaseConfig config;
    private final Set<String> furtherSchemas;

    /** The features whose scripts have run and were not taken back. */
    private final Set<String> present = new LinkedHashSet<>();

    /** @param furtherSchemas the schemas besides the default one that scripts use */
    TrialDatabase(ProductLine line, DriverRegistry drivers, ScratchSchema schema, Set<String> furtherSchemas) {
        this.line = line;
        this.drivers = drivers;
        this.schema = schema;
        this.config = line.product().database().scratch(schema.url(), schema.name());
        this.furtherSchemas = Set.copyOf(furtherSchemas);
    }

    Set<String> present() {
        return Collections.unmodifiableSet(present);
    }

    /** What is there beside the features of a product. */
    Set<String> beside(Collection<String> product) {
        Set<String> beside = new LinkedHashSet<>(present);
        beside.removeAll(product);
        return beside;
    }

    /** {@code db:upgrade} of a product; what else is there stays. */
    void upgrade(Collection<String> product) {
        present.addAll(product);
        new Upgrade(product(product), drivers)
                .run(new UpgradeRequest(Optional.empty(), ALONE, Progress.SILENT))
                .failure()
                .ifPresent(TrialDatabase::fail);
    }

    /** {@code db:rollback} of whole features, dependents first, while everything that is there is selected. */
    void takeBack(Set<String> features) {
        if (features.isEmpty()) {
            return;
        }
        Product product = product(present);
        Rollback rollback = new Rollback(product, drivers);
        List<String> dependentsFirst = new ArrayList<>(product.order().packages());
        Collections.reverse(dependentsFirst);
        for (String feature : dependentsFirst) {
            if (features.contains(feature)) {
                RollbackPlan plan = rollback.plan(new RollbackRequest(feature, Integer.MAX_VALUE, true));
                if (!plan.isEmpty()) {
                    rollback.run(plan, ALONE, Progress.SILENT).failure().ifPresent(TrialDatabase::fail);
                }
                present.remove(feature);
            }
        }
    }

    private static void fail(SplentException failure) {
        throw failure;
    }

    private Product product(Collection<String> features) {
        return line.product(features).on(config);
    }

    SchemaSnapshot read() {
        try (Database database = Database.openForReading(config)) {
            return new LiveSchema(database, DatabaseSupport.of(database.dialect())).of(furtherSchemas);
        }
    }

    void clear() {
        schema.clear();
        present.clear();
    }

    @Override
    public void close() {
        schema.close();
    }
}
