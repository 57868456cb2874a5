package io.splent.schema.scratch;

import io.splent.schema.catalog.CatalogScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which schema of a scratch area stands for which real one.
 *
 * @param defaultSchema the real default schema
 * @param defaultStandIn what stands for it
 * @param further what stands for the other schemas, by their real names
 */
record StandIns(String defaultSchema, String defaultStandIn, SortedMap<String, String> further) {

    /** Takes a name per schema. */
    static StandIns named(String defaultSchema, Set<String> furtherSchemas, Supplier<String> names) {
        String defaultStandIn = names.get();
        SortedMap<String, String> further = new TreeMap<>();
        for (String schema : new TreeSet<>(furtherSchemas)) {
            if (!schema.equals(defaultSchema)) {
                further.put(schema, names.get());
            }
        }
        return new StandIns(defaultSchema, defaultStandIn, further);
    }

    /** Lets every schema stand for itself. */
    static StandIns identical(String defaultSchema, Set<String> furtherSchemas) {
        SortedMap<String, String> further = new TreeMap<>();
        furtherSchemas.forEach(schema -> further.put(schema, schema));
        further.remove(defaultSchema);
        return new StandIns(defaultSchema, defaultSchema, further);
    }

    /** The real and the other name of every schema, the default one first. */
    List<Map.Entry<String, String>> all() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        all.add(Map.entry(defaultSchema, defaultStandIn));
        all.addAll(further.entrySet());
        return all;
    }

    String of(@Nullable String schema) {
        if (schema == null || schema.equals(defaultSchema)) {
            return defaultStandIn;
        }
        String standIn = further.get(schema);
        if (standIn == null) {
            throw new IllegalArgumentException("The scratch was opened without the schema " + schema);
        }
        return standIn;
    }

    /** Reads the area under the real names. */
    CatalogScope scope() {
        SortedMap<String, String> logicalNames = new TreeMap<>();
        further.forEach((schema, standIn) -> logicalNames.put(standIn, schema));
        return new CatalogScope(defaultStandIn, logicalNames);
    }
}
