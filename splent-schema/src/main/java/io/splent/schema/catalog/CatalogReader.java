package io.splent.schema.catalog;

import io.splent.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads schemas of one database product. Stateless; deterministic: equal schemas give equal snapshots, whatever they are
 * called on the server. The number of statements does not depend on what the schemas hold.
 *
 * @since 0.1
 */
public interface CatalogReader {

    /**
     * Reads everything in the scope, also what SPLENT itself keeps in the database. A schema that does not exist is
     * empty. Settings of the connection are left as they were.
     *
     * @throws SQLException when the database refuses to tell; never a half-read snapshot
     */
    SchemaSnapshot read(Connection connection, CatalogScope scope) throws SQLException;
}
