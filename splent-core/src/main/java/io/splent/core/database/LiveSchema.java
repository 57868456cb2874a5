package io.splent.core.database;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the live database holds, without the bookkeeping of migration tools; each set of schemas is read once. */
public final class LiveSchema {

    private static final Set<String> BOOKKEEPING =
            Set.of("splent_migrations", "splent_journal", "splent_lock", "splent_plan");

    private final Database database;
    private final DatabaseSupport support;
    private final Map<Set<String>, SchemaSnapshot> read = new HashMap<>();

    public LiveSchema(Database database, DatabaseSupport support) {
        this.database = database;
        this.support = support;
    }

    /** The default schema and the given ones; those that do not exist are empty. */
    public SchemaSnapshot of(Set<String> furtherSchemas) {
        return read.computeIfAbsent(Set.copyOf(furtherSchemas), this::readFresh);
    }

    private SchemaSnapshot readFresh(Set<String> furtherSchemas) {
        CatalogScope scope = CatalogScope.of(database.defaultSchema(), furtherSchemas);
        try {
            SchemaSnapshot everything = support.catalogReader().read(database.connection(), scope);
            List<Table> kept = everything.tables().stream()
                    .filter(table -> !isBookkeeping(table.name().name()))
                    .toList();
            return everything.withTables(kept);
        } catch (SQLException e) {
            throw new SplentException(
                    ErrorCode.SQL_FAILED,
                    "The catalog cannot be read: " + e.getMessage(),
                    ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                    "Check the privileges of the database user.",
                    e);
        }
    }

    private static boolean isBookkeeping(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return name.startsWith("flyway_") || BOOKKEEPING.contains(name);
    }
}
