package io.splent.api.diff;

import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import java.util.Set;

/**
 * Compares what a product's entities need with what a live database holds. Found with {@link java.util.ServiceLoader};
 * the provider class needs a public constructor without parameters.
 *
 * <p>An implementation has no state, never changes the live database, and is deterministic: the same entities and the
 * same database give an equal result. It may be called from any thread, by one thread at a time.
 *
 * @since 0.1
 */
public interface SchemaDiffer {

    /** The name by which users select this differ: lower case letters, digits and hyphens. */
    String id();

    /** The SPI level the differ was compiled against: always {@code return SpiLevel.CURRENT;} (see {@link io.splent.api.SpiLevel}). */
    int spiLevel();

    /** What the differ sees on such a database. A capability that is absent is shown to the user as a blind spot. */
    Set<DifferCapability> capabilities(Dialect dialect);

    /**
     * Compares.
     *
     * @return all differences, whoever owns the objects; never null
     * @throws SplentException when the entities cannot be read, or when the database would refuse what they need
     */
    SchemaDiff diff(DiffRequest request);
}
