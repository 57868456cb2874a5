package io.splent.core.database;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.api.store.LockRequest;
import io.splent.api.store.StoreTarget;
import io.splent.core.product.DatabaseConfig;
import io.splent.schema.catalog.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An open connection to the product's database. Closing it closes the connection.
 *
 * @param config how it was configured
 * @param url what was opened: the configured URL, or an empty database in memory in place of an absent file
 * @param connection in auto-commit mode, its default schema is the product's
 * @param dialect what answered
 */
public record Database(DatabaseConfig config, String url, Connection connection, Dialect dialect)
        implements AutoCloseable {

    /** H2 reports a file that another process has open with this state. */
    private static final String H2_FILE_IN_USE = "90020";

    private static final Duration FIRST_NOTICE = Duration.ofSeconds(1);
    private static final Duration NEXT_NOTICE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 200;

    /** Opens for writing; an embedded file is created when it is absent. */
    public static Database open(DatabaseConfig config) {
        Database database = open(config, config.url());
        config.statementTimeout().ifPresent(database::limitStatements);
        return database;
    }

    /** Opens for reading; an embedded file that is absent is not created but stands for an empty database. */
    public static Database openForReading(DatabaseConfig config) {
        return open(config, config.isEmbeddedAndAbsent() ? "jdbc:h2:mem:" : config.url());
    }

    /** The same, once no other process has the embedded file open; its name is told while waiting. */
    public static Database open(DatabaseConfig config, LockRequest lock) {
        return whenFree(config, lock, () -> open(config));
    }

    /** The same, once no other process has the embedded file open; its name is told while waiting. */
    public static Database openForReading(DatabaseConfig config, LockRequest lock) {
        return whenFree(config, lock, () -> openForReading(config));
    }

    private static Database whenFree(DatabaseConfig config, LockRequest lock, Supplier<Database> opening) {
        long start = System.nanoTime();
        Duration notice = FIRST_NOTICE;
        while (true) {
            try {
                return opening.get();
            } catch (SplentException e) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (e.code() != ErrorCode.LOCK_NOT_OBTAINED || waited.compareTo(lock.timeout()) >= 0 || !pause()) {
                    throw e;
                }
                if (waited.compareTo(notice) >= 0) {
                    lock.waiting().accept("another process that has " + config.url() + " open");
                    notice = waited.plus(NEXT_NOTICE);
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Database open(DatabaseConfig config, String url) {
        try {
            Connection connection = connect(config, url);
            Dialect dialect = Dialects.detect(connection);
            useSchema(connection, dialect, config.schema());
            beStrict(connection, dialect);
            return new Database(config, url, connection, dialect);
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    /** Another connection to the same database, for work that must not disturb this one. */
    public Connection connectAgain() throws SQLException {
        Connection further = connect(config, url);
        useSchema(further, dialect, config.schema());
        beStrict(further, dialect);
        return further;
    }

    private static Connection connect(DatabaseConfig config, String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        return DriverManager.getConnection(url, properties);
    }

    private static void useSchema(Connection connection, Dialect dialect, Optional<String> schema) throws SQLException {
        if (schema.isEmpty()) {
            return;
        }
        if (dialect.vendor().isMySqlFamily()) {
            connection.setCatalog(schema.get());
        } else {
            connection.setSchema(schema.get());
        }
    }

    /**
     * The histories in this database.
     *
     * @param features the features of the product, in dependency order
     */
    public StoreTarget target(List<String> features) {
        return new StoreTarget(connection, dialect, features);
    }

    /** The password of the connection, which must not be shown. */
    public String password() {
        return config.password();
    }

    /** The name of the database. */
    public String name() {
        try {
            return Objects.requireNonNullElse(connection.getCatalog(), defaultSchema());
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    /**
     * A MariaDB or MySQL server may be set to put an empty text or 0 where a column that becomes NOT NULL has no value, and to
     * cut off what does not fit. Here it has to refuse.
     */
    private static void beStrict(Connection connection, Dialect dialect) throws SQLException {
        if (!dialect.vendor().isMySqlFamily()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',STRICT_ALL_TABLES')");
        }
    }

    /** On this connection, no statement may take longer. MySQL can only limit its queries. */
    private void limitStatements(Duration most) {
        String setting = switch (dialect.vendor()) {
            case POSTGRESQL -> "SET statement_timeout = " + most.toMillis();
            case MARIADB -> "SET SESSION max_statement_time = " + most.toSeconds();
            case MYSQL -> "SET SESSION max_execution_time = " + most.toMillis();
            case H2 -> "SET QUERY_TIMEOUT " + most.toMillis();
        };
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    /** The name of the product's default schema. */
    public String defaultSchema() {
        try {
            boolean catalogs = dialect.vendor().isMySqlFamily();
            String name = catalogs ? connection.getCatalog() : connection.getSchema();
            if (name == null || name.isEmpty()) {
                throw new SplentException(
                        ErrorCode.CONNECTION_FAILED,
                        "The connection " + config + " has no default schema.",
                        "Name the database in the URL, or an existing schema in [database] schema.");
            }
            return name;
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    /** Those of the given schemas (on MariaDB and MySQL: databases) that do not exist. */
    public Set<String> missingSchemas(Set<String> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(schemas());
        return missing;
    }

    /** All schemas (on MariaDB and MySQL: databases) that the user may know of. */
    public Set<String> schemas() {
        boolean catalogs = dialect.vendor().isMySqlFamily();
        Set<String> schemas = new TreeSet<>();
        try (ResultSet present = catalogs
                ? connection.getMetaData().getCatalogs()
                : connection.getMetaData().getSchemas()) {
            while (present.next()) {
                schemas.add(present.getString(1));
            }
            return schemas;
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    /** Whether the default schema has a table whose stored name is this one. */
    public boolean hasTable(String name) {
        boolean catalogs = dialect.vendor().isMySqlFamily();
        String schema = defaultSchema();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(catalogs ? schema : null, catalogs ? null : schema, name.replace("_", "\\_"), null)) {
            return tables.next();
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }

    private static SplentException failed(DatabaseConfig config, SQLException e) {
        ErrorLocation place = ErrorLocation.UNKNOWN.withSqlState(e.getSQLState());
        if (H2_FILE_IN_USE.equals(e.getSQLState())) {
            return new SplentException(
                    ErrorCode.LOCK_NOT_OBTAINED,
                    "The embedded database " + config.url() + " is open in another process.",
                    place,
                    "Close the other process and run again.",
                    e);
        }
        SQLException shown = redacted(e, config.password());
        String reason = shown.getMessage() == null ? "no reason given" : shown.getMessage();
        return new SplentException(
                ErrorCode.CONNECTION_FAILED,
                "The database " + config + " cannot be reached: " + reason,
                place,
                "Check the URL, the user and the password in [database] or SPLENT_DATABASE_*.",
                shown);
    }

    /** A driver may repeat what it was given; a stack trace shows that too. */
    private static SQLException redacted(SQLException e, String password) {
        String message = e.getMessage();
        if (message == null || password.isEmpty() || !message.contains(password)) {
            return e;
        }
        SQLException shown = new SQLException(message.replace(password, "***"), e.getSQLState(), e.getErrorCode());
        shown.setStackTrace(e.getStackTrace());
        return shown;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(config, e);
        }
    }
}
