package io.splent.api.schema;

/**
 * The database at the other end of a connection, as far as it decides which SQL is right.
 *
 * @param vendor the product
 * @param majorVersion for example 17, 11 or 2
 * @param minorVersion for example 2 for PostgreSQL 17.2, or 4 for MariaDB 11.4
 * @param version the version as the product prints it, for display
 * @param identifierCase how unquoted identifiers are stored
 * @since 0.1
 */
public record Dialect(
        Vendor vendor, int majorVersion, int minorVersion, String version, IdentifierCase identifierCase) {

    /** Whether the server is at least the given version. */
    public boolean isAtLeast(int major, int minor) {
        return majorVersion > major || (majorVersion == major && minorVersion >= minor);
    }

    /** Whether a statement that changes the schema can be rolled back. */
    public boolean isDdlTransactional() {
        return vendor == Vendor.POSTGRESQL;
    }
}
