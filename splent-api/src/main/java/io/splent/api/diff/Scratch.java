package io.splent.api.diff;

import io.splent.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An empty area to create desired objects in. Not thread-safe. Everything in it is gone after {@link #close()}.
 *
 * @since 0.1
 */
public interface Scratch extends AutoCloseable {

    /** A connection whose default schema is the stand-in for the product's default schema. Closed with the scratch. */
    Connection connection();

    /**
     * The stand-in for a schema, to be used wherever SQL names that schema.
     *
     * @param schema a schema given when the scratch was opened, or null for the default schema
     */
    String standInFor(@Nullable String schema);

    /**
     * Runs one statement. A failing statement leaves the scratch as it was, so that the caller can go on.
     *
     * @throws SQLException what the database said
     */
    void execute(String statement) throws SQLException;

    /** Runs statements in order and stops at the first that fails. */
    default void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(statement);
        }
    }

    /** What the scratch holds now, under the real schema names, read as the live database is read. */
    SchemaSnapshot read() throws SQLException;

    /** Throws away everything that was created. */
    @Override
    void close();
}
