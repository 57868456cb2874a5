package io.splent.store.flyway;

import java.sql.SQLException;
import java.util.Optional;

/** A named lock of the connection. Such names are global to the server, so the name contains the database, hashed. */
record MariaDbLock(Queries queries, String database) implements ProductLock {

    /** At most 64 characters: a prefix and 128 bits. */
    private static final String NAME = "CONCAT('splent:', LEFT(SHA2(?, 256), 32))";

    @Override
    public boolean tryAcquire() throws SQLException {
        return queries.isTrue("SELECT GET_LOCK(" + NAME + ", 0)", database);
    }

    @Override
    public boolean isHeld() throws SQLException {
        return queries.isTrue("SELECT IS_USED_LOCK(" + NAME + ") = CONNECTION_ID()", database);
    }

    @Override
    public Optional<String> holder() throws SQLException {
        return queries.first(
                """
                        SELECT u.id, p.user, p.host, p.time
                        FROM (SELECT IS_USED_LOCK(%s) AS id) AS u
                        LEFT JOIN information_schema.processlist p ON p.id = u.id
                        WHERE u.id IS NOT NULL""".formatted(NAME),
                row -> {
                    String connection = "connection " + row.getLong(1);
                    String user = row.getString(2);
                    return user == null
                            ? connection
                            : "user %s on host %s, %s, in its present state for %d s"
                                    .formatted(user, row.getString(3), connection, row.getLong(4));
                },
                database);
    }

    @Override
    public boolean release() throws SQLException {
        return queries.isTrue("SELECT RELEASE_LOCK(" + NAME + ")", database);
    }
}
