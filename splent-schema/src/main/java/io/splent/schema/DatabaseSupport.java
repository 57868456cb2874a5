package io.splent.schema;

import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReader;
import io.splent.schema.catalog.CatalogReaders;

/**
 * What SPLENT can do with one database product.
 *
 * @since 0.1
 */
public final class DatabaseSupport {

    private final CatalogReader catalogReader;

    private DatabaseSupport(Dialect dialect) {
        this.catalogReader = CatalogReaders.of(dialect);
    }

    /** The support for a database, as found by {@link io.splent.schema.catalog.Dialects#detect}. */
    public static DatabaseSupport of(Dialect dialect) {
        return new DatabaseSupport(dialect);
    }

    /** Reads schemas of such a database. */
    public CatalogReader catalogReader() {
        return catalogReader;
    }
}
