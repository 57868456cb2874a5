package io.splent.schema.catalog;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas to read, and what to call them in the result.
 *
 * @param defaultSchema the stored name of the schema that is the default one in the result, or null for the schema the
 *     connection works in
 * @param furtherSchemas other schemas: their stored names, and the names for the result
 * @since 0.1
 */
public record CatalogScope(@Nullable String defaultSchema, Map<String, String> furtherSchemas) {

    public CatalogScope {
        SortedMap<String, String> sorted = new TreeMap<>(furtherSchemas);
        furtherSchemas = Collections.unmodifiableMap(sorted);
    }

    /** The given schemas of a live database, under the names they have. */
    public static CatalogScope of(@Nullable String defaultSchema, Set<String> furtherSchemas) {
        return new CatalogScope(
                defaultSchema, furtherSchemas.stream().collect(Collectors.toMap(schema -> schema, schema -> schema)));
    }

    /** The same scope with a default schema that is known by name. */
    CatalogScope withDefaultSchema(String schema) {
        return new CatalogScope(schema, furtherSchemas);
    }

    /** The stored names of all schemas of the scope. */
    Set<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>(furtherSchemas.keySet());
        if (defaultSchema != null) {
            schemas.add(defaultSchema);
        }
        return schemas;
    }

    /** What the result calls a schema; one outside the scope keeps its name. */
    @Nullable
    String logicalName(String schema) {
        return schema.equals(defaultSchema) ? null : furtherSchemas.getOrDefault(schema, schema);
    }
}
