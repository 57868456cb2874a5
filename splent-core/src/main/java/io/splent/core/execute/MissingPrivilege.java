package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.core.database.Database;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.script.TableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a failure the GRANT that is missing, where the database says that one is. */
final class MissingPrivilege {

    private static final String POSTGRES_STATE = "42501";
    private static final Pattern OWNER =
            Pattern.compile("must be owner of (?<kind>table|view|sequence|type) (?<name>.+)");
    private static final String ADMINISTRATOR = "As an owner or administrator: ";
    private static final String AGAIN = " Then run the same command again.";

    /** Denied: a database, a table, a column, an administrative command, a routine. */
    private static final Set<Integer> MARIADB_CODES = Set.of(1044, 1142, 1143, 1227, 1370);

    private static final Set<Integer> H2_CODES = Set.of(90040, 90096);

    private MissingPrivilege() {}

    /** The failure with what to type; the failure itself when it has another cause. */
    static SplentException explain(SplentException failure, Database database) {
        if (!(failure.getCause() instanceof SQLException cause)
                || !isDenied(database.dialect().vendor(), cause)) {
            return failure;
        }
        try {
            return new SplentException(
                    failure.code(),
                    failure.getMessage(),
                    failure.location(),
                    ADMINISTRATOR + remedy(cause, database) + AGAIN,
                    failure);
        } catch (SQLException | SplentException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    private static String remedy(SQLException cause, Database database) throws SQLException {
        String user = database.connection().getMetaData().getUserName();
        Optional<String> ownership =
                database.dialect().vendor() == Vendor.POSTGRESQL ? ownership(cause, user) : Optional.empty();
        return ownership.isPresent() ? ownership.get() : grant(database);
    }

    private static boolean isDenied(Vendor vendor, SQLException cause) {
        return switch (vendor) {
            case POSTGRESQL -> POSTGRES_STATE.equals(cause.getSQLState());
            case MARIADB, MYSQL -> MARIADB_CODES.contains(cause.getErrorCode());
            case H2 -> H2_CODES.contains(cause.getErrorCode());
        };
    }

    /**
     * Refuses before the first statement what the database would refuse on the way: to make a table. Only PostgreSQL tells
     * beforehand what a user may do by all of his roles.
     */
    static void requireCreation(List<PreparedScript> scripts, Database database) throws SQLException {
        Vendor vendor = database.dialect().vendor();
        boolean creates = scripts.stream()
                .flatMap(script -> script.statements().stream())
                .flatMap(statement -> TableStatement.of(vendor, statement).stream())
                .anyMatch(change -> change.creates() && change.table().schema() == null);
        if (vendor != Vendor.POSTGRESQL || !creates) {
            return;
        }
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pg_catalog.has_schema_privilege(pg_catalog.current_schema(), 'CREATE')")) {
            if (rows.next() && !rows.getBoolean(1)) {
                throw new SplentException(
                        ErrorCode.SQL_FAILED,
                        "The user may not create tables in the schema " + database.defaultSchema()
                                + ", which the pending scripts do. Nothing was run.",
                        ErrorLocation.UNKNOWN.withSqlState(POSTGRES_STATE),
                        ADMINISTRATOR + grant(database) + AGAIN);
            }
        }
    }

    /** Who may change or drop a table of PostgreSQL is no matter of privileges. */
    private static Optional<String> ownership(SQLException cause, String user) {
        Matcher owner = OWNER.matcher(String.valueOf(cause.getMessage()));
        return owner.find()
                ? Optional.of("ALTER " + owner.group("kind").toUpperCase(Locale.ROOT) + " \""
                        + owner.group("name").replace("\"", "\"\"") + "\" OWNER TO \"" + user.replace("\"", "\"\"")
                        + "\";")
                : Optional.empty();
    }

    private static String grant(Database database) throws SQLException {
        String schema = DatabaseSupport.of(database.dialect()).identifiers().sql(database.defaultSchema());
        String user = database.connection().getMetaData().getUserName();
        return switch (database.dialect().vendor()) {
            case POSTGRESQL ->
                "GRANT USAGE, CREATE ON SCHEMA " + schema + " TO \"" + user.replace("\"", "\"\"") + "\";";
            case MARIADB, MYSQL ->
                "GRANT CREATE, ALTER, DROP, INDEX, REFERENCES, SELECT, INSERT, UPDATE, DELETE ON " + schema + ".* TO "
                        + account(user) + ";";
            case H2 -> "GRANT ALTER ANY SCHEMA TO \"" + user.replace("\"", "\"\"") + "\";";
        };
    }

    /** {@code user@host} with each part in quotes. */
    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? "'" + user + "'" : "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }
}
