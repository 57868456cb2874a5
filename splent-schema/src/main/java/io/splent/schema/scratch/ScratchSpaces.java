package io.splent.schema.scratch;

import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Scratch spaces beside a live database.
 *
 * @since 0.1
 */
public final class ScratchSpaces {

    private ScratchSpaces() {}

    /**
     * A scratch space on the server of a live database.
     *
     * @param connections opens connections to the live database; every scratch uses one of its own
     * @param dialect the live database's
     * @param defaultSchema the product's default schema, or null where the connection decides alone
     */
    public static ScratchSpace on(ConnectionSource connections, Dialect dialect, @Nullable String defaultSchema) {
        return on(connections, dialect, defaultSchema, new ScratchNames(Clock.systemUTC(), new SecureRandom()));
    }

    static ScratchSpace on(
            ConnectionSource connections, Dialect dialect, @Nullable String defaultSchema, ScratchNames names) {
        return switch (dialect.vendor()) {
            case POSTGRESQL -> new PostgresScratchSpace(connections, dialect, defaultSchema, names);
            case MARIADB, MYSQL -> new MariaDbScratchSpace(connections, dialect, defaultSchema, names);
            case H2 -> new H2ScratchSpace(connections, dialect, defaultSchema, names);
        };
    }
}
