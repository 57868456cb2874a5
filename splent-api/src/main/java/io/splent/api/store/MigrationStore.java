package io.splent.api.store;

import java.util.Optional;

/**
 * Keeps the history of applied migrations and the lock that guards it. Found with {@link java.util.ServiceLoader}; the
 * provider class needs a public constructor without parameters.
 *
 * <p>The engine executes the statements of a script; the store records, on the same connection, so that both are
 * committed together wherever the database can do that. An implementation has no state of its own.
 *
 * @since 0.1
 */
public interface MigrationStore {

    /** The name by which users select this store: lower case letters, digits and hyphens. */
    String id();

    /** The SPI level the store was compiled against: always {@code return SpiLevel.CURRENT;}. */
    int spiLevel();

    /**
     * The checksum the store records for a script.
     *
     * @param script the content, decoded; a byte order mark and the kind of line ends make no difference
     */
    int checksum(String script);

    /**
     * Reads the history. Creates nothing, takes no lock; where nothing was ever applied the result is empty.
     *
     * @throws io.splent.api.SplentException when the database cannot be read
     */
    MigrationHistory history(StoreTarget target);

    /**
     * Who is changing the database at this moment, as far as it can tell; empty when nobody is. Creates nothing, takes no
     * lock.
     *
     * @throws io.splent.api.SplentException when the database cannot be read
     */
    Optional<String> running(StoreTarget target);

    /**
     * Takes the product-wide lock and opens a session to record what is executed. Creates what the store needs.
     *
     * @throws io.splent.api.SplentException with {@code LOCK_NOT_OBTAINED} naming the holder after
     *     {@link LockRequest#timeout()}
     */
    StoreSession open(StoreTarget target, LockRequest lock);
}
