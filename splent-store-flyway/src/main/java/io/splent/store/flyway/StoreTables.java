package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The store's tables in one schema. All names are qualified, so that a script that changes the current schema cannot
 * divert the history.
 *
 * @param sql how to talk to the database
 * @param schema the schema of the product, as stored
 */
record StoreTables(StoreSql sql, String schema) {

    static final String CENTRAL = "splent_migrations";
    static final String JOURNAL = "splent_journal";
    static final String LOCK = "splent_lock";
    static final String PLAN = "splent_plan";

    private static final String EXISTS = "SELECT COUNT(*) > 0 FROM %s WHERE table_schema = ? AND table_name IN (?, ?)";

    /** The tables in the connection's current schema. */
    static StoreTables inCurrentSchema(Queries queries, StoreSql sql) throws SQLException {
        String schema = queries.list("SELECT " + sql.currentSchema(), row -> row.getString(1))
                .get(0);
        if (schema == null) {
            throw new SplentException(
                    ErrorCode.CONNECTION_FAILED,
                    "The connection has no current schema to keep the history in.",
                    "Name an existing schema: put the database into the url, or set schema under [database].");
        }
        return new StoreTables(sql, schema);
    }

    String central() {
        return qualify(CENTRAL);
    }

    String journal() {
        return qualify(JOURNAL);
    }

    String lock() {
        return qualify(LOCK);
    }

    String plan() {
        return qualify(PLAN);
    }

    String qualify(String name) {
        return sql.quote(schema) + "." + name;
    }

    /** Whether a table is there that was created with its name in quotes. */
    boolean exists(Queries queries, String table) throws SQLException {
        return queries.isTrue(EXISTS.formatted(sql.columns()), schema, table, table);
    }

    /** Whether a table is there that was created without quotes, in whatever case the database stores such names. */
    boolean existsUnquoted(Queries queries, String table) throws SQLException {
        return queries.isTrue(EXISTS.formatted(sql.columns()), schema, table, table.toUpperCase(Locale.ROOT));
    }

    String createCentral() {
        return """
                CREATE TABLE %s (
                    feature %s NOT NULL PRIMARY KEY,
                    last_migration VARCHAR(255) DEFAULT NULL
                )%s""".formatted(central(), sql.nameType(), sql.tableOptions());
    }

    String createPlan() {
        return """
                CREATE TABLE %s (
                    position_no INTEGER NOT NULL PRIMARY KEY,
                    feature %s NOT NULL,
                    version VARCHAR(50) NOT NULL,
                    command VARCHAR(1000) NOT NULL
                )%s""".formatted(plan(), sql.nameType(), sql.tableOptions());
    }

    String createJournal() {
        return """
                CREATE TABLE %s (
                    feature %s NOT NULL,
                    script %s NOT NULL,
                    direction VARCHAR(4) NOT NULL,
                    statement INTEGER NOT NULL,
                    digest VARCHAR(64) NOT NULL,
                    fingerprint VARCHAR(64) DEFAULT NULL,
                    state VARCHAR(7) NOT NULL,
                    error VARCHAR(1000) DEFAULT NULL,
                    version VARCHAR(50) NOT NULL,
                    description VARCHAR(200) NOT NULL,
                    checksum INTEGER NOT NULL,
                    PRIMARY KEY (feature, script, direction, statement)
                )%s""".formatted(journal(), sql.nameType(), sql.nameType(), sql.tableOptions());
    }
}
