package io.splent.store.flyway;

import java.sql.SQLException;
import java.util.Optional;

/** The lock that lets one run at a time change a product's schema. It dies with its connection. */
interface ProductLock {

    /** Takes the lock if it is free; does not wait. */
    boolean tryAcquire() throws SQLException;

    /** Whether this connection has the lock. */
    boolean isHeld() throws SQLException;

    /** Whoever has the lock, for people, as far as the database tells; empty when nobody has. Creates nothing. */
    Optional<String> holder() throws SQLException;

    /**
     * Gives the lock back.
     *
     * @return false when this connection did not have it any more
     */
    boolean release() throws SQLException;
}
