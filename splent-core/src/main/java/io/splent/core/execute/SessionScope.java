package io.splent.core.execute;

import io.splent.api.store.StoreSession;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An open session of a store. Its end does not hide what happened before: with a connection that is gone, the lock is
 * gone as well and needs not be released.
 */
record SessionScope(StoreSession session, Connection connection) implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 2;

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
