package io.splent.api.diff;

import io.splent.api.change.SchemaChange;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a comparison.
 *
 * @param changes what would turn the live database into the desired one, in no particular order. Objects that exist but
 *     are not desired appear as drops, whoever owns them: the engine keeps what no feature owns
 * @param desired what the entities need, read back from the database; null when the differ cannot tell
 * @param origins which class asked for each desired table, column and sequence, and for constraints and indexes where
 *     the differ knows; an object without an entry belongs to whoever owns its columns
 * @param warnings for the user, one sentence each
 * @since 0.1
 */
public record SchemaDiff(
        List<SchemaChange> changes,
        @Nullable SchemaSnapshot desired,
        Map<ObjectRef, Origin> origins,
        List<String> warnings) {

    public SchemaDiff {
        changes = List.copyOf(changes);
        origins = Map.copyOf(origins);
        warnings = List.copyOf(warnings);
    }
}
