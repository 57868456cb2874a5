package io.splent.store.flyway;

import java.sql.SQLException;
import java.util.Optional;

/** An advisory lock of the session, keyed by database and schema. */
record PostgresLock(Queries queries, String schema) implements ProductLock {

    private static final String KEY = "hashtextextended('splent:' || current_database() || ':' || ?, 0)";

    /** An advisory lock with a key of 64 bits appears in two halves. */
    private static final String LOCKS = """
            FROM pg_catalog.pg_locks l
            CROSS JOIN (SELECT %s AS k) AS key
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND (l.classid::bigint << 32 | l.objid::bigint) = key.k""".formatted(KEY);

    @Override
    public boolean tryAcquire() throws SQLException {
        return queries.isTrue("SELECT pg_try_advisory_lock(" + KEY + ")", schema);
    }

    @Override
    public boolean isHeld() throws SQLException {
        return queries.isTrue("SELECT count(*) > 0 " + LOCKS + " AND l.pid = pg_backend_pid()", schema);
    }

    @Override
    public Optional<String> holder() throws SQLException {
        return queries.first(
                "SELECT coalesce(a.usename, '?'), coalesce(host(a.client_addr), 'local'), "
                        + "to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ'), l.pid " + LOCKS,
                row -> "user %s on host %s, connected since %s, process %d"
                        .formatted(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                schema);
    }

    @Override
    public boolean release() throws SQLException {
        return queries.isTrue("SELECT pg_advisory_unlock(" + KEY + ")", schema);
    }
}
