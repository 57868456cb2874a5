package io.splent.core.migrate;

import io.splent.api.SplentException;
import io.splent.api.diff.Origin;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.product.Product;
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
        EntityComparison entities = EntityComparison.of(product, drivers, Optional.empty(), database, Map.of());
        SchemaDiff diff = entities.diff(true, false);
        return new DesiredSchema(entities.desired(diff), diff.origins());
    }
}
