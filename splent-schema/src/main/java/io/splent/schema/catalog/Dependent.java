package io.splent.schema.catalog;

import io.splent.api.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not part of a table but rests on it, or on one of its columns: a view, a rule, a trigger.
 *
 * @param kind in the vendor's words and lower case, for example {@code materialized view}
 * @param name its stored name; on PostgreSQL in the database's own words for it
 * @param table what it rests on
 * @param column which of its columns, or null for the table as a whole
 * @since 0.1
 */
public record Dependent(
        String kind,
        String name,
        ObjectName table,
        @Nullable String column) {}
