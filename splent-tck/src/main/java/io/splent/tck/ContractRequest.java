package io.splent.tck;

import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.schema.DatabaseSupport;
import io.splent.schema.catalog.CatalogScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the engine would hand to a differ.
 *
 * @param askedFor collects the further schemas that the differ asks for
 */
record ContractRequest(
        Dialect dialect,
        Connection connection,
        @Nullable String defaultSchema,
        ScratchSpace scratch,
        EntityModel entities,
        Map<String, String> mappingSettings,
        Set<String> askedFor)
        implements DiffRequest {

    ContractRequest(
            Dialect dialect,
            Connection connection,
            @Nullable String defaultSchema,
            ScratchSpace scratch,
            EntityModel entities,
            Map<String, String> mappingSettings) {
        this(dialect, connection, defaultSchema, scratch, entities, mappingSettings, new TreeSet<>());
    }

    @Override
    public SchemaSnapshot live(Set<String> furtherSchemas) {
        askedFor.addAll(furtherSchemas);
        try {
            return DatabaseSupport.of(dialect)
                    .catalogReader()
                    .read(connection, CatalogScope.of(defaultSchema, furtherSchemas));
        } catch (SQLException e) {
            throw new IllegalStateException("the live database cannot be read", e);
        }
    }
}
