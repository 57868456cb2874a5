package io.splent.tck;

import io.splent.schema.scratch.ConnectionSource;
import java.sql.SQLException;

/**
 * An empty database that one test may do anything with.
 *
 * @param connections opens connections to it; all work in the same schema, and their user may do there what the owner of
 *     an application's database may
 * @param disposal drops the database, also when connections are still open
 * @since 0.1
 */
public record ContractDatabase(ConnectionSource connections, Disposal disposal) implements AutoCloseable {

    /** Gets rid of a database. */
    @FunctionalInterface
    public interface Disposal {
        void dispose() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        disposal.dispose();
    }
}
