package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.SchemaDiffer;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.desired.DesiredStateCache;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.product.Product;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.scratch.ScratchSpaces;
import java.util.Map;
import java.util.Optional;

/**
 * What the entities of a product need, whatever its database holds.
 *
 * @param snapshot the tables with all that hangs on them, as the database writes them down
 * @param origins which class of which feature asks for each object
 */
public record DesiredSchema(SchemaSnapshot snapshot, Map<ObjectRef, Origin> origins) {

    /**
     * Reads the entities and builds what they need in scratch; the database itself is only looked at.
     *
     * @throws SplentException when the entities cannot be read, or the database refuses what they need
     */
    public static DesiredSchema of(Product product, DriverRegistry drivers, Database database) {
        SchemaDiffer differ = drivers.differ(product.descriptor().differ().or(() -> Optional.of("hibernate")));
        LiveSchema live = new LiveSchema(database, DatabaseSupport.of(database.dialect()));
        SchemaDiff diff;
        try (EngineDiffRequest asked = new EngineDiffRequest(
                product,
                database,
                live,
                ScratchSpaces.on(database::connectAgain, database.dialect(), database.defaultSchema()),
                DesiredStateCache.of(product, differ, database, true),
                differ.getClass().getClassLoader(),
                Map.of())) {
            diff = differ.diff(asked);
        }
        SchemaSnapshot desired = diff.desired();
        if (desired == null) {
            throw new SplentException(
                    ErrorCode.DRIVER_INCOMPATIBLE,
                    "The differ " + differ.id() + " compares, but does not tell what the entities need.",
                    "Choose another one in the product's splent.toml: [migrations] differ = \"hibernate\"");
        }
        return new DesiredSchema(desired, diff.origins());
    }
}
