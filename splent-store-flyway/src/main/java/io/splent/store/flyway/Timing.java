package io.splent.store.flyway;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * The passing of time while waiting for the lock.
 *
 * @param nanos a clock that only goes forward
 * @param pause waits
 * @param jitter a random number between 0 and 1, so that waiting runs do not ask in step
 */
record Timing(LongSupplier nanos, Pause pause, Jitter jitter) {

    /** Waits. */
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Gives a number from 0 (inclusive) to 1 (exclusive). */
    interface Jitter {
        double next();
    }

    static Timing system() {
        return new Timing(
                System::nanoTime,
                duration -> Thread.sleep(duration.toMillis()),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
