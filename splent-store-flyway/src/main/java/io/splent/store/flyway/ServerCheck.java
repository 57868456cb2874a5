package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.sql.SQLException;

/** Finds out before anything is written whether the lock and the history can be relied on. */
record ServerCheck(Queries queries, StoreTables tables) {

    private static final String CLUSTERED = """
            SELECT variable_value = 'ON' FROM information_schema.global_variables WHERE variable_name = 'WSREP_ON'""";

    private static final String COLLATION = """
            SELECT collation_name FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ? AND column_name = 'feature'""";

    /** Only MariaDB and MySQL come as clusters whose locks end at one node, and compare names by collations. */
    void requireSuitable() throws SQLException {
        if (!(tables.sql() instanceof MariaDbSql)) {
            return;
        }
        if (isClustered()) {
            throw new SplentException(
                    ErrorCode.SERVER_REFUSED,
                    "The server is a node of a Galera cluster. Its locks are not those of the other nodes, so two runs"
                            + " could change the database at once. Nothing was run.",
                    "Take one node out for the upgrade (SET GLOBAL wsrep_on = OFF on a node that nobody else uses), or run"
                            + " the scripts there by hand.");
        }
        String collation = queries.first(COLLATION, row -> row.getString(1), tables.schema(), StoreTables.CENTRAL)
                .orElse("none_bin");
        if (!collation.endsWith("_bin")) {
            throw foldingCollation(collation);
        }
    }

    /** MySQL has no such table, and no such cluster under this name. */
    private boolean isClustered() throws SQLException {
        boolean known = queries.isTrue("SELECT COUNT(*) > 0 FROM information_schema.tables"
                + " WHERE table_schema = 'information_schema' AND table_name = 'GLOBAL_VARIABLES'");
        return known && queries.isTrue(CLUSTERED);
    }

    private SplentException foldingCollation(String collation) {
        return new SplentException(
                ErrorCode.HISTORY_INCONSISTENT,
                "splent_migrations compares names by " + collation
                        + ", which takes different names for one. Nothing was run.",
                "Type in the database: ALTER TABLE " + tables.central() + " MODIFY feature "
                        + tables.sql().nameType() + " NOT NULL;");
    }

    /** The lock belongs to a session of the server; a pooler may give the next statement another one. */
    void requireSession(ProductLock lock) throws SQLException {
        if (!lock.isHeld()) {
            throw lockLost();
        }
    }

    static SplentException lockLost() {
        return new SplentException(
                ErrorCode.SERVER_REFUSED,
                "This connection does not hold the product's lock any more: a connection pooler between SPLENT and the"
                        + " database gives every transaction another server connection, or a script has given the lock"
                        + " back. What was done under the lock is recorded.",
                "Connect to the database itself, or to a pool that keeps one server connection per session, then run the"
                        + " same command again.");
    }
}
