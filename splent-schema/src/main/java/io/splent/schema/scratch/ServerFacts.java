package io.splent.schema.scratch;

import io.splent.api.schema.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What besides its version decides how a server normalises what is created in a scratch area and how it prints it. Too
 * much is harmless here, too little is not: equal facts must mean equal snapshots of equal statements.
 *
 * @since 0.1
 */
public final class ServerFacts {

    private static final String POSTGRESQL = """
            SELECT 'setting ' || name, setting FROM pg_settings
            UNION ALL
            SELECT 'database', concat_ws(' ', encoding, datcollate, datctype)
            FROM pg_database WHERE datname = current_database()
            UNION ALL
            SELECT 'extension ' || extname, concat_ws(' ', extversion, nspname)
            FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
            ORDER BY 1
            """;

    private static final String MYSQL_VARIABLES = """
            SHOW SESSION VARIABLES WHERE variable_name IN (
                'sql_mode', 'old_mode', 'time_zone', 'system_time_zone', 'default_storage_engine', 'storage_engine',
                'default_regex_flags', 'explicit_defaults_for_timestamp', 'show_old_temporals',
                'mysql56_temporal_format', 'sql_quote_show_create', 'sql_generate_invisible_primary_key')
                OR variable_name LIKE 'version%' OR variable_name LIKE 'lower\\_case\\_%'
                OR variable_name LIKE 'character\\_set\\_%' OR variable_name LIKE 'collation\\_%'
                OR variable_name LIKE 'innodb\\_default\\_%' OR variable_name LIKE 'innodb\\_strict\\_mode'
                OR variable_name LIKE 'innodb\\_page\\_size' OR variable_name LIKE 'system\\_versioning\\_%'
            """;

    private static final String MYSQL_SCHEMAS = """
            SELECT CONCAT('schema ', schema_name), CONCAT(default_character_set_name, ' ', default_collation_name)
            FROM information_schema.schemata WHERE schema_name NOT LIKE 'splent\\_scratch\\_%' ORDER BY 1
            """;

    private ServerFacts() {}

    /**
     * Asks.
     *
     * @param connection a connection to the live database, set up as those that scratch areas use
     * @return a line for each fact, in a fixed order
     */
    public static List<String> of(Connection connection, Dialect dialect) throws SQLException {
        List<String> facts = new ArrayList<>();
        facts.add(dialect.vendor() + " " + dialect.majorVersion() + "." + dialect.minorVersion() + " "
                + dialect.version() + " " + dialect.identifierCase());
        switch (dialect.vendor()) {
            case POSTGRESQL -> ask(connection, POSTGRESQL, facts);
            case MARIADB, MYSQL -> {
                ask(connection, MYSQL_VARIABLES, facts);
                ask(connection, MYSQL_SCHEMAS, facts);
            }
            case H2 -> ask(connection, H2ScratchSpace.SETTINGS, facts); // the scratch database shares only these
        }
        return facts;
    }

    private static void ask(Connection connection, String query, List<String> facts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                facts.add(rows.getString(1) + " = " + rows.getString(2));
            }
        }
    }
}
