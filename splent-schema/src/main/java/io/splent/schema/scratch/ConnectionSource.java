package io.splent.schema.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens connections to the live database.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ConnectionSource {

    /** A new connection in auto-commit mode, which the caller closes. */
    Connection open() throws SQLException;
}
