package io.splent.mapping;

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
public record LiveRequest(
        TestDatabase database,
        Connection connection,
        Dialect dialect,
        EntityModel entities,
        Map<String, String> mappingSettings)
        implements DiffRequest {

    /** Without any setting of the product. */
    public static LiveRequest of(TestDatabase database, Connection connection, EntityModel entities)
            throws SQLException {
        return of(database, connection, entities, Map.of());
    }

    /** With settings that the product would state. */
    public static LiveRequest of(
            TestDatabase database, Connection connection, EntityModel entities, Map<String, String> settings)
            throws SQLException {
        return new LiveRequest(database, connection, Dialects.detect(connection), entities, settings);
    }

    @Override
    public String defaultSchema() {
        return null;
    }

    @Override
    public SchemaSnapshot live(Set<String> furtherSchemas) {
        try {
            return DatabaseSupport.of(dialect).catalogReader().read(connection, CatalogScope.of(null, furtherSchemas));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ScratchSpace scratch() {
        return ScratchSpaces.on(database::open, dialect, null);
    }
}
