package io.splent.schema.scratch;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What to say when a scratch area cannot be opened. */
final class ScratchFailure {

    private ScratchFailure() {}

    /** Opens the connection a scratch area will live on. */
    static Connection connect(ConnectionSource connections) {
        try {
            return connections.open();
        } catch (SQLException e) {
            throw new SplentException(
                    ErrorCode.CONNECTION_FAILED,
                    "No second connection for the scratch area: " + e.getMessage(),
                    ErrorLocation.UNKNOWN.withSqlState(e.getSQLState()),
                    "SPLENT tries changes out beside the live schema; allow it two connections at a time.",
                    e);
        }
    }

    /** Gives up a half-opened area. */
    static SplentException of(Connection connection, SQLException cause, @Nullable String hint) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return new SplentException(
                ErrorCode.SQL_FAILED,
                "The server did not let SPLENT open a scratch area: " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(cause.getSQLState()),
                hint,
                cause);
    }
}
