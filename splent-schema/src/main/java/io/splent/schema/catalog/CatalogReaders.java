package io.splent.schema.catalog;

import io.splent.api.schema.Dialect;

/**
 * The catalog readers.
 *
 * @since 0.1
 */
public final class CatalogReaders {

    private CatalogReaders() {}

    /** The reader for a database. */
    public static CatalogReader of(Dialect dialect) {
        return switch (dialect.vendor()) {
            case POSTGRESQL -> new PostgresCatalogReader(dialect);
            case MARIADB -> new MariaDbCatalogReader(new MariaDbFlavour());
            case MYSQL -> new MariaDbCatalogReader(new MySqlFlavour());
            case H2 -> new H2CatalogReader(dialect);
        };
    }
}
