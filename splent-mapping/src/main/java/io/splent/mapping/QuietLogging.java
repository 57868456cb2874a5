package io.splent.mapping;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate from writing to the console while a command runs: whatever matters to the user comes back as an
 * exception or a warning. Hibernate logs through java.util.logging unless the host application brings another backend,
 * whose configuration is then the host's business.
 */
final class QuietLogging {

    private QuietLogging() {}

    static <T> T during(Supplier<T> work) {
        Logger logger = Logger.getLogger("org.hibernate");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return work.get();
        } finally {
            logger.setLevel(before);
        }
    }
}
