package io.splent.api.store;

import io.splent.api.schema.Dialect;
import java.sql.Connection;
import java.util.List;

/**
 * Which history is meant.
 *
 * @param connection the database; its current schema is the product's. In auto-commit mode when handed over and when
 *     handed back. The caller closes it
 * @param dialect its vendor and version
 * @param features the features of the product, in dependency order
 * @since 0.1
 */
public record StoreTarget(Connection connection, Dialect dialect, List<String> features) {
    public StoreTarget {
        features = List.copyOf(features);
    }
}
