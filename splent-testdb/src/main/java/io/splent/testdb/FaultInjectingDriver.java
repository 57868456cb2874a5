package io.splent.testdb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections to one database that end when the session says so. */
final class FaultInjectingDriver extends StandInDriver {

    private final Driver real;
    private final String database;
    private final FaultInjectingSession session;

    /**
     * @param real opens the connections
     * @param database the JDBC URL; whoever connects may append settings
     */
    FaultInjectingDriver(Driver real, String database, FaultInjectingSession session) {
        this.real = real;
        this.database = database;
        this.session = session;
    }

    /** What stands behind it. */
    Driver real() {
        return real;
    }

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
}
