package io.splent.store.flyway;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A setting of the connection that has another value while a session is open.
 *
 * @param read a query for the present value; no row where the setting does not exist or may not be changed
 * @param write what the value is appended to in order to set it
 * @param value the value while the session is open
 */
record TemporarySetting(String read, String write, String value) {

    /**
     * Changes the setting.
     *
     * @return the statement that takes the change back; empty when nothing was changed
     */
    Optional<String> apply(Queries queries) throws SQLException {
        Optional<String> before = queries.first(read, row -> row.getString(1));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        queries.execute(write + value);
        return Optional.of(write + before.get());
    }
}
