package io.splent.differ.liquibase;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate takes from its surroundings, set for as long as this is open and then put back: the context class
 * loader, in which it looks for its parts, and its log, which stays off the user's terminal because what matters comes
 * as an exception. The logger is held here because the platform forgets the level of a logger that nobody holds.
 */
final class HibernateSurroundings implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final @Nullable ClassLoader loaderBefore = thread.getContextClassLoader();
    private final Logger logger = Logger.getLogger("org.hibernate");
    private final @Nullable Level levelBefore = logger.getLevel();

    HibernateSurroundings() {
        thread.setContextClassLoader(HibernateSurroundings.class.getClassLoader());
        logger.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        logger.setLevel(levelBefore);
        thread.setContextClassLoader(loaderBefore);
    }
}
