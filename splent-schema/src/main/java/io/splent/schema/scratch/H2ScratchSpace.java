package io.splent.schema.scratch;

import io.splent.api.diff.Scratch;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.schema.catalog.CatalogReaders;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A second database in memory, with the settings of the live one. Schemas keep their names there. */
record H2ScratchSpace(
        ConnectionSource connections,
        Dialect dialect,
        @Nullable String defaultSchema,
        ScratchNames names) implements ScratchSpace {

    /** The settings that decide how H2 understands and prints SQL; those at their default are not all listed. */
    static final String SETTINGS = """
        SELECT setting_name, setting_value FROM information_schema.settings
        WHERE setting_value IS NOT NULL AND UPPER(setting_name) IN (
            'MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS', 'COLLATION',
            'DEFAULT_NULL_ORDERING', 'IGNORECASE', 'IGNORE_CATALOGS', 'NON_KEYWORDS', 'TRUNCATE_LARGE_LENGTH',
            'VARIABLE_BINARY', 'ZERO_BASED_ENUMS')
        ORDER BY setting_name
        """;

    @Override
    public Scratch open(Set<String> furtherSchemas) {
        Connection live = ScratchFailure.connect(connections);
        String url;
        String realDefault;
        try (live) {
            realDefault = Objects.requireNonNullElse(defaultSchema, live.getSchema());
            url = url(live, names.get());
        } catch (SQLException e) {
            throw ScratchFailure.of(live, e, null);
        }
        return open(url, StandIns.identical(realDefault, furtherSchemas));
    }

    /** A database in memory with the settings of the live one. */
    static String url(Connection live, String name) throws SQLException {
        StringBuilder url = new StringBuilder("jdbc:h2:mem:").append(name);
        try (Statement statement = live.createStatement();
                ResultSet settings = statement.executeQuery(SETTINGS)) {
            while (settings.next()) {
                url.append(';').append(settings.getString(1)).append('=').append(settings.getString(2));
            }
        }
        return url.toString();
    }

    private Scratch open(String url, StandIns standIns) {
        Connection connection = ScratchFailure.connect(() -> DriverManager.getConnection(url, "sa", ""));
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> schema : standIns.all()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + quoted(schema.getValue()));
            }
            statement.execute("SET SCHEMA " + quoted(standIns.defaultStandIn()));
            return new DatabaseScratch(connection, standIns, CatalogReaders.of(dialect), List.of());
        } catch (SQLException e) {
            throw ScratchFailure.of(connection, e, null);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
