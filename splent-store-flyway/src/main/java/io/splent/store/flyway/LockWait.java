package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.store.LockRequest;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Waits for the product's lock by asking again and again: a statement that waited inside the server would stand in the
 * way of others, and could tell nobody who holds the lock.
 */
final class LockWait {

    private static final Duration FIRST_NOTICE = Duration.ofSeconds(1);
    private static final Duration NEXT_NOTICE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final ProductLock lock;
    private final LockRequest request;
    private final Timing timing;

    LockWait(ProductLock lock, LockRequest request, Timing timing) {
        this.lock = lock;
        this.request = request;
        this.timing = timing;
    }

    /**
     * Returns once the lock is held.
     *
     * @throws SplentException when the time is over
     */
    void acquire() throws SQLException {
        long start = timing.nanos().getAsLong();
        Duration notice = FIRST_NOTICE;
        while (!lock.tryAcquire()) {
            Duration waited = Duration.ofNanos(timing.nanos().getAsLong() - start);
            if (waited.compareTo(request.timeout()) >= 0) {
                throw notObtained(waited);
            }
            if (waited.compareTo(notice) >= 0) {
                request.waiting().accept(holder());
                notice = waited.plus(NEXT_NOTICE);
            }
            pause(request.timeout().minus(waited));
        }
    }

    private void pause(Duration atMost) throws SQLException {
        Duration spread = LONGEST_PAUSE.minus(SHORTEST_PAUSE);
        Duration pause = SHORTEST_PAUSE.plusNanos(
                (long) (spread.toNanos() * timing.jitter().next()));
        try {
            timing.pause().sleep(pause.compareTo(atMost) < 0 ? pause : atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SplentException(
                    ErrorCode.LOCK_NOT_OBTAINED,
                    "Interrupted while waiting for the lock held by " + holder() + ".",
                    "Run the command again.");
        }
    }

    private SplentException notObtained(Duration waited) throws SQLException {
        return new SplentException(
                ErrorCode.LOCK_NOT_OBTAINED,
                "Another run is changing this database: the lock is held by %s; waited %d s."
                        .formatted(holder(), waited.toSeconds()),
                "Run the command again when the other run is over, or wait longer with --lock-timeout SECONDS.");
    }

    private String holder() throws SQLException {
        return lock.holder().orElse("a connection that has just gone");
    }
}
