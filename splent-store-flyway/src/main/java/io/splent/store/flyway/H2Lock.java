package io.splent.store.flyway;

import java.sql.SQLException;
import java.util.Optional;

/**
 * H2 has no advisory locks, and its row locks end with the first statement that changes the schema. The lock is
 * therefore a committed row that names its session; it counts only as long as that session is alive. Sessions are told
 * apart by number and by start, so a number that is used again after a crash does not revive a lock.
 *
 * <p>Only an administrator sees the sessions of others. For other users each row counts: a live lock is never broken.
 */
record H2Lock(Queries queries, StoreTables tables) implements ProductLock {

    private static final String DUPLICATE_KEY = "23505";

    private static final String IS_DEAD = """
            (EXISTS (SELECT 1 FROM information_schema.users u WHERE u.user_name = CURRENT_USER AND u.is_admin)
            AND NOT EXISTS (
                SELECT 1 FROM information_schema.sessions s
                WHERE s.session_id = l.session_id AND s.session_start = l.session_start))""";

    private static final String OWN_START =
            "(SELECT s.session_start FROM information_schema.sessions s WHERE s.session_id = SESSION_ID())";

    @Override
    public boolean tryAcquire() throws SQLException {
        createTable();
        queries.update("DELETE FROM " + tables.lock() + " l WHERE " + IS_DEAD);
        try {
            return queries.update("INSERT INTO " + tables.lock()
                            + " (id, session_id, session_start, held_by, held_since) VALUES (1, SESSION_ID(), "
                            + OWN_START + ", CURRENT_USER, CURRENT_TIMESTAMP)")
                    == 1;
        } catch (SQLException e) {
            if (DUPLICATE_KEY.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean isHeld() throws SQLException {
        return queries.isTrue("SELECT COUNT(*) > 0 FROM " + tables.lock() + " WHERE " + isOwn());
    }

    @Override
    public Optional<String> holder() throws SQLException {
        if (!tables.existsUnquoted(queries, StoreTables.LOCK)) {
            return Optional.empty();
        }
        return queries.first(
                "SELECT l.held_by, l.held_since, l.session_id FROM " + tables.lock() + " l WHERE NOT " + IS_DEAD,
                row -> "user %s since %s, session %d, as splent_lock says"
                        .formatted(row.getString(1), row.getString(2), row.getLong(3)));
    }

    @Override
    public boolean release() throws SQLException {
        return queries.update("DELETE FROM " + tables.lock() + " WHERE " + isOwn()) == 1;
    }

    private static String isOwn() {
        return "session_id = SESSION_ID() AND session_start = " + OWN_START;
    }

    /** The precision of the start is that of the session list: rounded, no session would ever match. */
    private void createTable() throws SQLException {
        queries.execute("""
                CREATE TABLE IF NOT EXISTS %s (
                    id INT NOT NULL PRIMARY KEY,
                    session_id INT NOT NULL,
                    session_start TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                    held_by VARCHAR(255) NOT NULL,
                    held_since TIMESTAMP(0) WITH TIME ZONE NOT NULL
                )""".formatted(tables.lock()));
    }
}
