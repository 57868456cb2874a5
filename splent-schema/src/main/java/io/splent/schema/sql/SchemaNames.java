package io.splent.schema.sql;

import org.jspecify.annotations.Nullable;

/**
 * How schemas are named in written SQL: by themselves in scripts, by their stand-ins in a scratch area.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SchemaNames {

    /**
     * The stored name of the schema to write before an object's name, or null to write no schema.
     *
     * @param schema a schema as snapshots name it, or null for the product's default schema
     */
    @Nullable
    String written(@Nullable String schema);

    /** Every schema under its own name, the default one not at all. */
    static SchemaNames own() {
        return schema -> schema;
    }
}
