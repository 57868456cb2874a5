package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A server that answers, on which databases can be created.
 *
 * @param url a JDBC URL of the server; its database part is only used to create others
 */
record DatabaseServer(Vendor vendor, String url, String user, String password) {

    private static final String IN_MEMORY = "jdbc:h2:mem:";

    /** Databases of H2 that live as long as this JVM, or until they are dropped. */
    static DatabaseServer h2InMemory() {
        return new DatabaseServer(Vendor.H2, IN_MEMORY, "sa", "");
    }

    TestDatabase createDatabase() {
        String name = "splent_test_" + UUID.randomUUID().toString().replace("-", "");
        switch (vendor) {
            case POSTGRESQL -> execute("CREATE DATABASE " + name);
            case MARIADB, MYSQL -> execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
            case H2 -> {} // exists as soon as somebody connects
        }
        return new TestDatabase(this, name);
    }

    void dropDatabase(String name) {
        switch (vendor) {
            case POSTGRESQL -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            case MARIADB, MYSQL -> execute("DROP DATABASE IF EXISTS " + name);
            case H2 -> executeOn(urlOf(name), "SHUTDOWN IMMEDIATELY");
        }
    }

    /** The URL of a database on this server. */
    String urlOf(String database) {
        if (vendor == Vendor.H2) {
            return url + database + (url.startsWith(IN_MEMORY) ? ";DB_CLOSE_DELAY=-1" : "");
        }
        int hostStart = url.indexOf("//") + 2;
        int hostEnd = url.indexOf('/', hostStart);
        int options = url.indexOf('?');
        String server = url.substring(0, hostEnd >= 0 ? hostEnd : options >= 0 ? options : url.length());
        return server + "/" + database + (options >= 0 ? url.substring(options) : "");
    }

    /** The version as the product prints it. */
    String version() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(vendor.id() + " does not answer at " + url, e);
        }
    }

    private void execute(String sql) {
        executeOn(url, sql);
    }

    private void executeOn(String target, String sql) {
        try (Connection connection = DriverManager.getConnection(target, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(vendor.id() + " at " + url + " refused: " + sql, e);
        }
    }
}
