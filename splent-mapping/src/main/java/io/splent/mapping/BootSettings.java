package io.splent.mapping;

import io.splent.api.schema.Dialect;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.cfg.JdbcSettings;

/** The settings under which Hibernate reads entities: the product's, and the database described instead of connected. */
final class BootSettings {

    private BootSettings() {}

    static Map<String, Object> of(Map<String, String> mappingSettings, Dialect dialect) {
        Map<String, Object> settings = new LinkedHashMap<>(mappingSettings);
        settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, "false");
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, productName(dialect));
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_VERSION, dialect.version());
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, dialect.majorVersion());
        settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, dialect.minorVersion());
        return settings;
    }

    /** The name under which the vendor's JDBC driver introduces the database. */
    private static String productName(Dialect dialect) {
        return switch (dialect.vendor()) {
            case POSTGRESQL -> "PostgreSQL";
            case MARIADB -> "MariaDB";
            case MYSQL -> "MySQL";
            case H2 -> "H2";
        };
    }
}
