package io.splent.api.schema;

import java.util.Locale;

/**
 * A database product with a SQL dialect and a script directory of its own.
 *
 * @since 0.1
 */
public enum Vendor {
    POSTGRESQL,
    MARIADB,
    MYSQL,
    H2;

    /** The name used for script directories and in machine-readable output, for example {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is MariaDB or MySQL, which share most of their dialect. */
    public boolean isMySqlFamily() {
        return this == MARIADB || this == MYSQL;
    }
}
