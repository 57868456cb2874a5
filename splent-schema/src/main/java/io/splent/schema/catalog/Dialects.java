package io.splent.schema.catalog;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises databases.
 *
 * @since 0.1
 */
public final class Dialects {

    /** MariaDB pretends to be MySQL 5.5.5 in front of its own version, for the sake of old clients. */
    private static final Pattern VERSION =
            Pattern.compile("(?:5\\.5\\.5-)?((\\d+)(?:\\.(\\d+))?[\\d.]*).*", Pattern.DOTALL);

    private Dialects() {}

    /**
     * Finds out which database is at the other end.
     *
     * @throws SplentException with {@link ErrorCode#DATABASE_UNSUPPORTED} when it is none that SPLENT knows
     */
    public static Dialect detect(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return detect(
                metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion(), identifierCase(metaData));
    }

    static Dialect detect(String product, String version, IdentifierCase identifierCase) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw unsupported(product, version);
        }
        int major = Integer.parseInt(numbers.group(2));
        int minor = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        Vendor vendor = vendor(product, version);
        Dialect dialect = new Dialect(vendor, major, minor, numbers.group(1), identifierCase);
        if (!isSupported(dialect)) {
            throw unsupported(product, version);
        }
        return dialect;
    }

    /** The product name alone does not tell: drivers of MySQL call MariaDB "MySQL". */
    private static Vendor vendor(String product, String version) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> Vendor.POSTGRESQL;
            case "mariadb" -> Vendor.MARIADB;
            case "mysql" -> version.toLowerCase(Locale.ROOT).contains("mariadb") ? Vendor.MARIADB : Vendor.MYSQL;
            case "h2" -> Vendor.H2;
            default -> throw unsupported(product, version);
        };
    }

    private static boolean isSupported(Dialect dialect) {
        return switch (dialect.vendor()) {
            case POSTGRESQL -> dialect.isAtLeast(14, 0);
            case MARIADB -> dialect.isAtLeast(10, 6);
            case MYSQL -> dialect.isAtLeast(8, 0);
            case H2 -> dialect.isAtLeast(2, 0);
        };
    }

    private static IdentifierCase identifierCase(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesUpperCaseIdentifiers()) {
            return IdentifierCase.UPPER;
        }
        return metaData.storesLowerCaseIdentifiers() ? IdentifierCase.LOWER : IdentifierCase.PRESERVED;
    }

    private static SplentException unsupported(String product, String version) {
        return new SplentException(
                ErrorCode.DATABASE_UNSUPPORTED,
                "SPLENT does not know the database " + product + " " + version + ".",
                "Use PostgreSQL 14 or later, MariaDB 10.6 or later, MySQL 8 or H2 2.");
    }
}
