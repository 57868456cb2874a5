package io.splent.core.migrate;

import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;

/** What the engine lets a differ look at. */
record EngineDiffRequest(
        Database database,
        LiveSchema liveSchema,
        ScratchSpace scratch,
        EntityModel entities,
        Map<String, String> mappingSettings)
        implements DiffRequest {

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    @Override
    public Connection connection() {
        return database.connection();
    }

    @Override
    public String defaultSchema() {
        return database.defaultSchema();
    }

    @Override
    public SchemaSnapshot live(Set<String> furtherSchemas) {
        return liveSchema.of(furtherSchemas);
    }
}
