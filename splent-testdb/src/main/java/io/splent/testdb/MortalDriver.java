package io.splent.testdb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a real driver and opens mortal connections to one database.
 *
 * @param real opens the connections
 * @param database the JDBC URL; whoever connects may append settings
 */
record MortalDriver(Driver real, String database, MortalSession session) implements Driver {

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        return url.startsWith(database)
                ? session.connect(() -> real.connect(url, properties))
                : real.connect(url, properties);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return real.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(MortalDriver.class.getName());
    }
}
