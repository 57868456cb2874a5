package io.splent.schema.scratch;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema of its own on the server of a live database, in which whole products can be migrated: unlike what is done in a
 * {@link io.splent.api.diff.Scratch}, everything is committed, and any connection can see it. On H2 it is a database in
 * memory with the settings of the live one. Gone when closed.
 *
 * @since 0.1
 */
public final class ScratchSchema implements AutoCloseable {

    private final Connection connection;
    private final Optional<String> url;
    private final String name;
    private final List<String> creation;
    private final List<String> removal;

    private ScratchSchema(
            Connection connection, Optional<String> url, String name, List<String> creation, List<String> removal) {
        this.connection = connection;
        this.url = url;
        this.name = name;
        this.creation = List.copyOf(creation);
        this.removal = List.copyOf(removal);
    }

    /**
     * Creates one, and drops those that killed runs have left behind.
     *
     * @param connections opens connections to the live database
     * @param dialect the live database's
     * @param defaultSchema the product's default schema
     * @param furtherSchemas schemas to have beside it; on H2 only, where they keep their names
     * @throws SplentException when the server does not allow it
     */
    public static ScratchSchema create(
            ConnectionSource connections, Dialect dialect, String defaultSchema, Set<String> furtherSchemas) {
        ScratchNames names = new ScratchNames(Clock.systemUTC(), new SecureRandom());
        Connection connection = ScratchFailure.connect(connections);
        try {
            return switch (dialect.vendor()) {
                case POSTGRESQL -> onPostgres(connection, names);
                case MARIADB, MYSQL ->
                    onMariaDb(
                            connection,
                            defaultSchema,
                            names,
                            new MariaDbScratchSpace(connections, dialect, defaultSchema, names));
                case H2 -> inMemory(connection, defaultSchema, furtherSchemas, names);
            };
        } catch (SQLException e) {
            throw ScratchFailure.of(
                    connection,
                    e,
                    dialect.vendor().isMySqlFamily() ? MariaDbScratchSpace.hint(e) : PostgresScratchSpace.hint(e));
        }
    }

    private static ScratchSchema onPostgres(Connection connection, ScratchNames names) throws SQLException {
        for (String abandoned : abandonedOnPostgres(connection, names)) {
            execute(connection, "DROP SCHEMA IF EXISTS " + abandoned + " CASCADE");
        }
        String name = names.get();
        return started(new ScratchSchema(
                connection,
                Optional.empty(),
                name,
                List.of("CREATE SCHEMA " + name),
                List.of("DROP SCHEMA IF EXISTS " + name + " CASCADE")));
    }

    private static List<String> abandonedOnPostgres(Connection connection, ScratchNames names) throws SQLException {
        List<String> abandoned = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT nspname FROM pg_namespace")) {
            while (rows.next()) {
                if (names.isAbandoned(rows.getString(1))) {
                    abandoned.add(rows.getString(1));
                }
            }
        }
        return abandoned;
    }

    private static ScratchSchema onMariaDb(
            Connection connection, String defaultSchema, ScratchNames names, MariaDbScratchSpace space)
            throws SQLException {
        space.sweep(connection);
        String name = names.get();
        return started(new ScratchSchema(
                connection,
                Optional.empty(),
                name,
                List.of("CREATE DATABASE " + name + MariaDbScratchSpace.defaults(connection, defaultSchema)),
                List.of(MariaDbScratchSpace.DROP_IN_ANY_ORDER, "DROP DATABASE IF EXISTS " + name)));
    }

    private static ScratchSchema inMemory(
            Connection live, String defaultSchema, Set<String> furtherSchemas, ScratchNames names) throws SQLException {
        String url;
        try (live) {
            url = H2ScratchSpace.url(live, names.get());
        }
        List<String> creation = new ArrayList<>();
        creation.add(creation(defaultSchema));
        furtherSchemas.forEach(schema -> creation.add(creation(schema)));
        return started(new ScratchSchema(
                DriverManager.getConnection(url, "sa", ""),
                Optional.of(url),
                defaultSchema,
                creation,
                List.of("DROP ALL OBJECTS")));
    }

    private static String creation(String h2Schema) {
        return "CREATE SCHEMA IF NOT EXISTS \"" + h2Schema.replace("\"", "\"\"") + '"';
    }

    private static ScratchSchema started(ScratchSchema schema) throws SQLException {
        schema.execute(schema.creation);
        return schema;
    }

    /** Where to connect to, as user {@code sa} without a password; empty where it is the live database. */
    public Optional<String> url() {
        return url;
    }

    /** The schema (on MariaDB and MySQL: the database) to work in. */
    public String name() {
        return name;
    }

    /** Makes it empty again. Nobody else may have it in use. */
    public void clear() {
        try {
            execute(removal);
            execute(creation);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SplentException failed(SQLException e) {
        return new SplentException(
                ErrorCode.SQL_FAILED,
                "The scratch schema could not be removed: " + e.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                hint(),
                e);
    }

    private @Nullable String hint() {
        return url.isPresent() ? null : "Remove it by hand: " + String.join("; ", removal) + ";";
    }

    @Override
    public void close() {
        try (connection) {
            execute(removal);
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
