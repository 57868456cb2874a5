package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationStore;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.core.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An open session of a store. Its end does not hide what happened before: with a connection that is gone, the lock is
 * gone as well and needs not be released.
 */
public record SessionScope(StoreSession session, Connection connection) implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 2;

    /** Takes the product's lock. */
    public static SessionScope open(MigrationStore store, Database database, StoreTarget target, LockRequest lock) {
        try {
            return new SessionScope(store.open(target, lock), target.connection());
        } catch (SplentException e) {
            throw MissingPrivilege.explain(e, database);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            session.close();
        } catch (SQLException e) {
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                throw e;
            }
        }
    }
}
