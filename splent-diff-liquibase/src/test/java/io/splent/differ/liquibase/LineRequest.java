package io.splent.differ.liquibase;

import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import io.splent.schema.catalog.Dialects;
import io.splent.schema.scratch.ScratchSpaces;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** What the engine hands to a differ, over a connection of a test. */
record LineRequest(TestDatabase database, Connection connection, Dialect dialect, EntityModel entities)
        implements DiffRequest {

    static LineRequest of(TestDatabase database, Connection connection, EntityModel entities) throws SQLException {
        return new LineRequest(database, connection, Dialects.detect(connection), entities);
    }

    @Override
    public String defaultSchema() {
        try {
            return connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SchemaSnapshot live(Set<String> furtherSchemas) {
        try {
            return DatabaseSupport.of(dialect)
                    .catalogReader()
                    .read(connection, CatalogScope.of(defaultSchema(), furtherSchemas));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ScratchSpace scratch() {
        return ScratchSpaces.on(database::open, dialect, defaultSchema());
    }

    @Override
    public Map<String, String> mappingSettings() {
        return Map.of();
    }
}
