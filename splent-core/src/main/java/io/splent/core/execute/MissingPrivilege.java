package io.splent.core.execute;

import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import io.splent.core.database.Database;
import io.splent.schema.DatabaseSupport;
import java.sql.SQLException;
import java.util.Set;

/** Adds to a failure the GRANT that is missing, where the database says that one is. */
final class MissingPrivilege {

    private static final String POSTGRES_STATE = "42501";

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
                    "As an owner or administrator: " + grant(database) + " Then run the same command again.",
                    failure);
        } catch (SQLException | SplentException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    private static boolean isDenied(Vendor vendor, SQLException cause) {
        return switch (vendor) {
            case POSTGRESQL -> POSTGRES_STATE.equals(cause.getSQLState());
            case MARIADB, MYSQL -> MARIADB_CODES.contains(cause.getErrorCode());
            case H2 -> H2_CODES.contains(cause.getErrorCode());
        };
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
