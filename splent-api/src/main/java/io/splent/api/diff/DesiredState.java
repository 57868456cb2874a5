package io.splent.api.diff;

import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of a product need, as the database has normalised it: all that a differ has to know of the desired
 * side. Nothing in it comes from the objects in the live database, so that it can be used again for as long as entities,
 * settings and server stay the same.
 *
 * @param snapshot the needed objects, read back from the database
 * @param furtherSchemas the schemas besides the default one that the entities name, as stored
 * @param origins which class asked for each object; see {@link SchemaDiff#origins}
 * @param warnings what the user has to be told
 * @since 0.1
 */
public record DesiredState(
        SchemaSnapshot snapshot, Set<String> furtherSchemas, Map<ObjectRef, Origin> origins, List<Warning> warnings) {

    public DesiredState {
        furtherSchemas = Set.copyOf(furtherSchemas);
        origins = Map.copyOf(origins);
        warnings = List.copyOf(warnings);
    }

    /**
     * One sentence for the user.
     *
     * @param text the sentence
     * @param whenCreated the table whose creation makes it worth telling; null when it always is
     */
    public record Warning(String text, @Nullable ObjectName whenCreated) {

        /** A warning to be given at every run. */
        public static Warning always(String text) {
            return new Warning(text, null);
        }
    }

    /**
     * Completes what a differ found with what is known of the desired side.
     *
     * @param changes what would turn the live database into this state, in the differ's opinion
     */
    public SchemaDiff diff(List<SchemaChange> changes) {
        Set<ObjectName> created = changes.stream()
                .filter(CreateTable.class::isInstance)
                .map(SchemaChange::affectedTable)
                .collect(Collectors.toSet());
        List<String> told = warnings.stream()
                .filter(warning -> warning.whenCreated() == null || created.contains(warning.whenCreated()))
                .map(Warning::text)
                .toList();
        return new SchemaDiff(changes, snapshot, origins, told);
    }
}
