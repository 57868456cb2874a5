package io.splent.core.migrate;

import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import io.splent.core.database.Database;
import io.splent.schema.sql.ExistingRows;
import io.splent.schema.sql.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which live tables hold rows, and what the user says about them. Each is asked at most once, for one row. A table that
 * may not be read counts as filled; on PostgreSQL a partitioned table counts as empty, because it has none of the forms
 * for tables in use.
 */
final class TableRows implements ExistingRows {

    private final Database database;
    private final Identifiers identifiers;
    private final UnaryOperator<ObjectName> former;
    private final Predicate<ObjectName> isLive;
    private final boolean assumeRows;
    private final BackFills backFills;
    private final Map<ObjectName, Boolean> known = new HashMap<>();

    /**
     * @param former the name before the renames of a table
     * @param isLive whether there is a table of a name before the renames
     * @param assumeRows whether every live table counts as filled, whatever it holds here
     * @param backFills the values for columns that become required
     */
    TableRows(
            Database database,
            Identifiers identifiers,
            UnaryOperator<ObjectName> former,
            Predicate<ObjectName> isLive,
            boolean assumeRows,
            BackFills backFills) {
        this.database = database;
        this.identifiers = identifiers;
        this.former = former;
        this.isLive = isLive;
        this.assumeRows = assumeRows;
        this.backFills = backFills;
    }

    @Override
    public Optional<String> valueFor(ObjectName table, String column) {
        return isLive.test(former.apply(table))
                ? backFills.of(identifiers.display(table.name()), identifiers.display(column))
                : Optional.empty();
    }

    @Override
    public boolean areIn(ObjectName table) {
        ObjectName name = former.apply(table);
        return isLive.test(name) && known.computeIfAbsent(name, this::ask);
    }

    private boolean ask(ObjectName table) {
        String name = identifiers.sql(table);
        boolean postgres = database.dialect().vendor() == Vendor.POSTGRESQL;
        if (postgres
                && finds(
                        "SELECT 1 FROM pg_class WHERE relkind = 'p' AND oid = '" + name.replace("'", "''")
                                + "'::regclass",
                        false)) {
            return false;
        }
        return assumeRows || finds("SELECT 1 FROM " + name + " LIMIT 1", true);
    }

    private boolean finds(String query, boolean whenRefused) {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException e) {
            return whenRefused;
        }
    }
}
