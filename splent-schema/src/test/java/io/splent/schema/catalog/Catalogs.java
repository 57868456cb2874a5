package io.splent.schema.catalog;

import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads test databases. */
final class Catalogs {

    private Catalogs() {}

    static SchemaSnapshot read(TestDatabase database, String... furtherSchemas) throws SQLException {
        return read(database, CatalogScope.of(null, Set.of(furtherSchemas)));
    }

    static SchemaSnapshot read(TestDatabase database, CatalogScope scope) throws SQLException {
        try (Connection connection = database.open()) {
            return CatalogReaders.of(Dialects.detect(connection)).read(connection, scope);
        }
    }

    /** The table as read after the statements were run. */
    static Table table(TestDatabase database, String name, String... statements) throws SQLException {
        database.execute(statements);
        return read(database).table(ObjectName.of(name)).orElseThrow();
    }
}
