package io.splent.api.diff;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a differ may look at. Implemented by the engine (and by the contract suite), so that it can grow.
 *
 * @since 0.1
 */
public interface DiffRequest {

    /** The live database's vendor and version. */
    Dialect dialect();

    /**
     * The live database. Only to be read; the differ neither closes it nor leaves a transaction open. Its default
     * schema is the product's.
     */
    Connection connection();

    /** The name of the product's default schema on {@link #connection()}; null where the connection decides alone. */
    @Nullable
    String defaultSchema();

    /**
     * What the live database holds in the product's default schema and in the schemas named. The engine reads each
     * schema at most once.
     *
     * @param furtherSchemas the schemas besides the default one that the entities name; those that do not exist are
     *     empty
     */
    SchemaSnapshot live(Set<String> furtherSchemas);

    /** Where desired objects can be created to see how the database normalises them. */
    ScratchSpace scratch();

    /** The product's entity classes, refinements already woven in. */
    EntityModel entities();

    /** Settings for the object-relational mapper, as the product states them; never null, in the product's order. */
    Map<String, String> mappingSettings();

    /**
     * What the entities need: as an earlier run of this differ has worked it out from the same classes, settings and
     * server, or else as worked out now. A differ that asks here before it looks at {@link #entities()} and
     * {@link #scratch()} costs next to nothing when nothing has changed; one that never asks is not affected.
     *
     * @param anew works it out; must depend on nothing but the entities, the settings, the default schema and how the
     *     server normalises
     */
    default DesiredState desired(Supplier<DesiredState> anew) {
        return anew.get();
    }
}
