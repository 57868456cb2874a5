package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An empty database of its own for one test. The server behind it is started when it is first needed and stopped with
 * the JVM. Where it comes from, first match wins:
 *
 * <ol>
 *   <li>the system property {@code splent.test.<vendor>.url} (with {@code .user} and {@code .password}) or the
 *       environment variable {@code SPLENT_TEST_<VENDOR>_URL} (likewise): a server on which the user may create
 *       databases;
 *   <li>Docker, when it answers;
 *   <li>binaries that come with this module.
 * </ol>
 *
 * <p>{@code splent.test.postgresql.version} and {@code splent.test.mariadb.version} ask for a version; a server of
 * another version is an error. H2 always runs in memory, unless
 * files are asked for.
 *
 * @since 0.1
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseServer server;
    private final String name;

    TestDatabase(DatabaseServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Creates an empty database. Prefer {@link OnEachDatabase}, which also drops it.
     *
     * @throws IllegalStateException when the server cannot be started or does not create the database
     */
    public static TestDatabase create(Vendor vendor) {
        return DatabaseServers.running(vendor).createDatabase();
    }

    /** An empty H2 database in files, which one process at a time can open. The caller deletes the directory. */
    public static TestDatabase inFiles(Path directory) {
        String url = "jdbc:h2:file:" + directory.toAbsolutePath() + "/";
        return new TestDatabase(new DatabaseServer(Vendor.H2, url, "sa", ""), "test");
    }

    public Vendor vendor() {
        return server.vendor();
    }

    /** The name of the database: on MariaDB also the name of its only schema. */
    public String name() {
        return name;
    }

    /** The JDBC URL, without user and password. */
    public String url() {
        return server.urlOf(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /** A new connection in auto-commit mode; the caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** Runs statements in order, each on its own, on a connection of their own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Drops the database with everything in it, also when connections are still open. */
    @Override
    public void close() {
        server.dropDatabase(name);
    }

    @Override
    public String toString() {
        return vendor().id() + " " + name;
    }
}
