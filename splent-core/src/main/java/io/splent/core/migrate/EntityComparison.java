package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.desired.DesiredStateCache;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.product.Product;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSpaces;
import java.util.Map;
import java.util.Optional;

/**
 * A product and its database side by side.
 *
 * @param owned what the scripts of each feature have created
 * @param differ who compares the entities with the database
 * @param support what we can do with the database
 * @param live what it holds
 * @param scratch where things can be tried beside it
 */
record EntityComparison(
        Product product,
        Database database,
        Map<String, OwnedSchema> owned,
        SchemaDiffer differ,
        DatabaseSupport support,
        LiveSchema live,
        ScratchSpace scratch) {

    /**
     * @param differ the id of the differ; empty for the configured one
     * @param owned what the scripts of each feature have created
     */
    static EntityComparison of(
            Product product,
            DriverRegistry drivers,
            Optional<String> differ,
            Database database,
            Map<String, OwnedSchema> owned) {
        DatabaseSupport support = DatabaseSupport.of(database.dialect());
        return new EntityComparison(
                product,
                database,
                owned,
                drivers.differ(differ.or(() -> product.descriptor().differ()).or(() -> Optional.of("hibernate"))),
                support,
                new LiveSchema(database, support),
                ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema()));
    }

    /**
     * What the differ finds.
     *
     * @param cached whether what an earlier run has learnt of the entities may be used
     * @param remember whether what this run learns is kept for the next one
     */
    SchemaDiff diff(boolean cached, boolean remember) {
        DesiredStateCache cache = DesiredStateCache.of(product, differ, database, cached);
        ClassLoader loader = differ.getClass().getClassLoader();
        try (EngineDiffRequest asked = new EngineDiffRequest(product, database, live, scratch, cache, loader, owned)) {
            SchemaDiff diff = differ.diff(asked);
            asked.requireEntities();
            if (remember) {
                cache.save();
            }
            return diff;
        }
    }

    /**
     * What the entities need.
     *
     * @throws SplentException when the differ cannot tell
     */
    SchemaSnapshot desired(SchemaDiff diff) {
        SchemaSnapshot desired = diff.desired();
        if (desired == null) {
            throw new SplentException(
                    ErrorCode.DRIVER_INCOMPATIBLE,
                    "The differ " + differ.id() + " does not tell what the entities need, only what is different.",
                    "Choose one that does, in the product's splent.toml: [migrations] differ = \"hibernate\"");
        }
        return desired;
    }
}
