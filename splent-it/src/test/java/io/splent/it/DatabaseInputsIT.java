package io.splent.it;

import static io.splent.it.BadInput.bad;
import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad inputs 51 to 64: the database and the way to it. */
class DatabaseInputsIT {

    private static final String TABLE = "create table notes (id int);\n";

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private InputWorkspace workspace(TestDatabase database) throws Exception {
        InputWorkspace workspace = InputWorkspace.create(directory, InputDatabase.of(database));
        workspace.script("notes", "V1__first.sql", TABLE);
        return workspace;
    }

    @Test
    @Covers(51)
    void nobodyAnswers() throws Exception {
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2)) {
            InputWorkspace workspace = workspace(h2);
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            for (String product : List.of("postgresql", "mariadb")) {
                workspace.with("SPLENT_DATABASE_URL", "jdbc:" + product + "://127.0.0.1:" + port + "/app");
                workspace.refuses(7, List.of("127.0.0.1:" + port), List.of("db:upgrade"));
            }
        }
    }

    @OnEachDatabase({Vendor.H2, Vendor.MARIADB})
    @Covers(52)
    void thePasswordIsWrong(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        workspace.with("SPLENT_DATABASE_PASSWORD", InputWorkspace.PASSWORD);

        workspace.refuses(7, List.of(database.user(), "SPLENT_DATABASE_"), List.of("db:upgrade"));
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    @Covers(53)
    void theUserMayNotCreate(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        boolean postgres = database.vendor() == Vendor.POSTGRESQL;
        String user = "reader_" + database.name().substring(database.name().length() - 8);
        database.execute(
                postgres
                        ? new String[] {"CREATE ROLE " + user + " LOGIN PASSWORD '" + InputWorkspace.PASSWORD + "'"}
                        : new String[] {
                            "CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + InputWorkspace.PASSWORD + "'",
                            "GRANT SELECT ON " + database.name() + ".* TO '" + user + "'@'%'"
                        });
        workspace.with("SPLENT_DATABASE_USER", user);
        workspace.with("SPLENT_DATABASE_PASSWORD", InputWorkspace.PASSWORD);
        String grant = postgres ? "GRANT USAGE, CREATE ON SCHEMA public TO \"" + user + "\"" : "GRANT CREATE, ALTER";
        try {
            workspace.refuses(5, List.of(grant, user, "run the same command again"), List.of("db:upgrade"));
        } finally {
            database.execute(postgres ? "DROP ROLE " + user : "DROP USER '" + user + "'@'%'");
        }
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    @Covers(54)
    void anotherRunHoldsTheLock(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        try (Connection holder = database.open();
                Statement statement = holder.createStatement()) {
            statement.execute(
                    database.vendor() == Vendor.POSTGRESQL
                            ? "SELECT pg_advisory_lock(hashtextextended('splent:' || current_database() || ':public', 0))"
                            : "SELECT GET_LOCK(CONCAT('splent:', LEFT(SHA2(DATABASE(), 256), 32)), 0)");

            workspace.refuses(
                    6,
                    List.of("user " + database.user(), "--lock-timeout"),
                    List.of("db:upgrade", "--lock-timeout", "1"));
        }
        workspace.splent().ok("db:upgrade");
    }

    /** The other session takes the tables in the other order and has more patience, so it is the script that loses. */
    @OnEachDatabase(Vendor.POSTGRESQL)
    @Covers(55)
    void aDeadlockEndsTheScript(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        workspace.script("notes", "V2__both.sql", "lock table a;\nlock table b;\ncreate table c (id int);\n");
        database.execute("create table a (id int)", "create table b (id int)");
        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set deadlock_timeout = '10min'");
            statement.execute("lock table b");
            Thread second = new Thread(() -> lockLater(statement));
            second.start();

            Splent.Run failed = workspace.splent().run("db:upgrade", "--json");

            assertThat(failed.exit()).as("%s", failed).isEqualTo(5);
            assertThat(failed.json().path("error").path("sqlstate").asText()).isIn("40P01", "55P03");
            assertThat(failed.err()).contains("V2__both.sql", "SQLSTATE").doesNotContain("\tat ");
            second.join();
            other.rollback();
        }
        workspace.splent().ok("db:upgrade");
    }

    /** Asks for the second table once the script has it. */
    private static void lockLater(Statement statement) {
        try {
            while (!isLocked(statement, "a")) {
                Thread.onSpinWait();
            }
            statement.execute("lock table a");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLocked(Statement statement, String table) throws SQLException {
        try (var row = statement.executeQuery("select count(*) from pg_locks where granted and relation = '" + table
                + "'::regclass and mode = 'AccessExclusiveLock'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @OnEachDatabase
    @Covers(56)
    void theHistoryIsGone(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        workspace.splent().ok("db:upgrade");
        database.execute("DROP TABLE " + history(database));

        workspace.refuses(
                4,
                List.of("splent_migrations", "DELETE FROM splent_migrations WHERE feature = 'notes'"),
                List.of("db:upgrade"));
    }

    @OnEachDatabase({Vendor.H2, Vendor.MARIADB})
    @Covers(57)
    void plainFlywayHasLeftAFailure(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        workspace.splent().ok("db:upgrade");
        String success = database.vendor() == Vendor.H2 ? "\"success\"" : "success";
        database.execute("UPDATE " + history(database) + " SET " + success + " = FALSE");

        workspace.refuses(4, List.of("Plain Flyway", "flyway repair", "flyway_notes"), List.of("db:upgrade"));
    }

    private static String history(TestDatabase database) {
        return database.vendor() == Vendor.MARIADB ? "flyway_notes" : "\"flyway_notes\"";
    }

    @OnEachDatabase
    @Covers(58)
    void aFeatureIsNotInTheProductAnyMore(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        workspace.splent().ok("db:upgrade");
        workspace.files().edit("app/splent.toml", "\"acme/notes\", ", "");

        assertThat(workspace.splent().ok("db:status", "--json").features("orphan"))
                .containsExactly("notes");
        assertThat(workspace.splent().ok("db:upgrade").out()).contains("notes, which is not part of the product");
    }

    /** A copy of H2 in a class loader of its own is to this one what another process is. */
    @Test
    @Covers(59)
    void anotherProcessHasTheFileOpen() throws Exception {
        URL h2 = org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation();
        String url = "jdbc:h2:file:" + elsewhere.resolve("app");
        try (TestDatabase memory = TestDatabase.create(Vendor.H2);
                URLClassLoader copy = new URLClassLoader(new URL[] {h2}, ClassLoader.getPlatformClassLoader())) {
            InputWorkspace workspace = workspace(memory);
            workspace.with("SPLENT_DATABASE_URL", url);
            Driver driver =
                    (Driver) copy.loadClass("org.h2.Driver").getConstructor().newInstance();
            try (Connection open = driver.connect(url, new Properties())) {
                assertThat(open.isClosed()).isFalse();
                workspace.refuses(
                        6, List.of(elsewhere.resolve("app").toString()), List.of("db:upgrade", "--lock-timeout", "1"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MySQL 5.7.44", "MariaDB 10.5.29-MariaDB", "PostgreSQL 13.14", "Oracle 19.3"})
    @Covers(60)
    void theServerIsTooOldOrUnknown(String server) throws Exception {
        String product = server.substring(0, server.indexOf(' '));
        String version = server.substring(server.indexOf(' ') + 1);
        try (TestDatabase h2 = TestDatabase.create(Vendor.H2);
                ReportingServer old = ReportingServer.of(h2, product, version)) {
            InputWorkspace workspace = workspace(h2);
            workspace.with("SPLENT_DATABASE_URL", old.url());

            workspace.refuses(3, List.of(server, "MySQL 8", "MariaDB 10.6"), List.of("db:upgrade"));
        }
    }

    /** The fact by which a node tells that it is one; everything else is a plain MariaDB. */
    @OnEachDatabase(Vendor.MARIADB)
    @Covers(61)
    void theServerIsANodeOfACluster(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        try (ReportingServer node = ReportingServer.answering(database, "WSREP_ON", "SELECT TRUE")) {
            workspace.with("SPLENT_DATABASE_URL", node.url());

            workspace.refuses(9, List.of("Galera"), List.of("db:upgrade"));
        }
        workspace.with("SPLENT_DATABASE_URL", database.url());
        workspace.splent().ok("db:upgrade");
    }

    @OnEachDatabase(Vendor.POSTGRESQL)
    @Covers(62)
    void aPoolerGivesEveryTransactionAnotherSession(TestDatabase database) throws Exception {
        try (ReportingServer pooler = ReportingServer.pooling(database)) {
            InputWorkspace workspace = workspace(database);
            workspace.with("SPLENT_DATABASE_URL", pooler.url());

            workspace.refuses(9, List.of("pooler", "session"), List.of("db:upgrade"));
        }
    }

    static Stream<BadInput> hostileUrls() {
        String value = "=" + InputWorkspace.PASSWORD;
        return Stream.of(
                        List.of("jdbc:postgresql://127.0.0.1/a?socketFactory" + value, "socketFactory"),
                        List.of("jdbc:postgresql://127.0.0.1/a?sslmode=require&sslfactory" + value, "sslfactory"),
                        List.of("jdbc:postgresql://127.0.0.1/a?options" + value, "options"),
                        List.of("jdbc:postgresql://127.0.0.1/a?password" + value, "password_env"),
                        List.of("jdbc:postgresql://127.0.0.1/a?socket%46actory" + value, "socket%46actory"),
                        List.of("jdbc:mariadb://127.0.0.1/a?allowLoadLocalInfile" + value, "allowLoadLocalInfile"),
                        List.of("jdbc:mariadb://127.0.0.1/a?allowLocalInfile" + value, "allowLocalInfile"),
                        List.of("jdbc:mariadb://127.0.0.1/a?allowMultiQueries" + value, "allowMultiQueries"),
                        List.of("jdbc:mariadb://127.0.0.1/a?sessionVariables" + value, "sessionVariables"),
                        List.of("jdbc:mariadb://address=(host=127.0.0.1)(x" + value + ")/a", "//host:port/database"),
                        List.of("jdbc:mysql://127.0.0.1/a?autoDeserialize" + value, "autoDeserialize"),
                        List.of("jdbc:mysql://127.0.0.1/a?AllowLoadLocalInfile" + value, "AllowLoadLocalInfile"),
                        List.of("jdbc:mysql://app:" + InputWorkspace.PASSWORD + "@127.0.0.1/a", "credentials"),
                        List.of("jdbc:mysql:loadbalance://127.0.0.1/a", "//host:port/database"),
                        List.of("jdbc:h2:mem:a;INIT" + value, "INIT"),
                        List.of("jdbc:h2:mem:a;MODE=MySQL;init=RUNSCRIPT FROM 'x'", "init"),
                        List.of("jdbc:h2:mem:a;TRACE_LEVEL_FILE=3", "TRACE_LEVEL_FILE"),
                        List.of("jdbc:sqlite:x", "jdbc:h2:"),
                        List.of("jdbc:postgresql://db.example.com/a", "sslmode=verify-full"),
                        List.of("jdbc:postgresql://127.0.0.1,db.example.com/a?sslmode=require", "--insecure-tls"),
                        List.of("jdbc:mariadb://10.0.0.1/a?sslMode=trust", "sslMode=verify-full"),
                        List.of("jdbc:h2:tcp://db.example.com/a", "--insecure-tls"))
                .map(url -> bad(
                        63,
                        url.get(0).replace(InputWorkspace.PASSWORD, "..."),
                        workspace -> workspace.with("SPLENT_DATABASE_URL", url.get(0)),
                        9,
                        List.of(url.get(1)),
                        "db:upgrade"));
    }

    @ParameterizedTest
    @MethodSource("hostileUrls")
    void theUrlIsRefusedAndOnlyTheParameterNamed(BadInput input) throws Exception {
        try (InputDatabase database = InputDatabase.untouched()) {
            input.check(directory, database);
        }
    }

    @OnEachDatabase(Vendor.MARIADB)
    @Covers(64)
    void theCentralTableTakesDifferentNamesForOne(TestDatabase database) throws Exception {
        InputWorkspace workspace = workspace(database);
        database.execute(
                "CREATE TABLE splent_migrations (feature VARCHAR(255) COLLATE utf8mb4_general_ci NOT NULL PRIMARY KEY,"
                        + " last_migration VARCHAR(255) DEFAULT NULL) ENGINE=InnoDB");

        workspace.refuses(4, List.of("utf8mb4_general_ci", "ALTER TABLE", "utf8mb4_bin"), List.of("db:upgrade"));

        database.execute("ALTER TABLE splent_migrations MODIFY feature VARCHAR(255) CHARACTER SET utf8mb4"
                + " COLLATE utf8mb4_bin NOT NULL");
        workspace.splent().ok("db:upgrade");
    }
}
