package io.splent.mapping;

import io.splent.api.SplentException;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.SchemaSnapshot;
import java.util.List;
import java.util.Set;

/**
 * What the entities of a product need, built by the database itself. The objects lie in a scratch area until this is
 * closed, so that a differ can compare the snapshot, or look at the objects with eyes of its own. Not thread-safe.
 *
 * @since 0.1
 */
public final class DesiredSchema implements AutoCloseable {

    private final Scratch scratch;
    private final String productSchema;
    private final DesiredState state;

    DesiredSchema(Scratch scratch, String productSchema, DesiredState state) {
        this.scratch = scratch;
        this.productSchema = productSchema;
        this.state = state;
    }

    /**
     * Reads the entities with Hibernate and creates what they need in a new scratch area. The live database is only asked
     * for the name of its current schema.
     *
     * @throws SplentException when the entities cannot be read, when features contradict each other, or when the database
     *     refuses what the entities need; the message names classes and attributes
     */
    public static DesiredSchema create(DiffRequest request) {
        ClassLoader loader = request.entities().classLoader();
        return QuietLogging.during(() -> ContextClassLoader.during(loader, () -> SchemaCreation.run(request)));
    }

    /**
     * For a differ that only compares: what was created, from an earlier run with the same entities, settings and server
     * if the engine remembers one, else as {@link #create} finds it. In the former case neither Hibernate nor a scratch
     * area is started.
     *
     * @throws SplentException as {@link #create} does
     */
    public static DesiredState state(DiffRequest request) {
        return request.desired(() -> {
            try (DesiredSchema desired = create(request)) {
                return desired.state;
            }
        });
    }

    /** What was created, under the real schema names, read as the live database is read. */
    public SchemaSnapshot snapshot() {
        return state.snapshot();
    }

    /** Where the objects are. Closed with this. */
    public Scratch scratch() {
        return scratch;
    }

    /** The name of the product's default schema on the live connection. */
    public String productSchema() {
        return productSchema;
    }

    /** The schemas besides the default one that the entities name, as stored. */
    public Set<String> furtherSchemas() {
        return state.furtherSchemas();
    }

    /**
     * Completes what a differ found: with the snapshot, with the class and attribute behind every object, and with what
     * the user has to be told.
     *
     * @param changes what would turn the live database into this one, in the differ's opinion
     */
    public SchemaDiff diff(List<SchemaChange> changes) {
        return state.diff(changes);
    }

    /** Throws away the scratch area. The snapshot and what was made of it stay valid. */
    @Override
    public void close() {
        scratch.close();
    }
}
