package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the database in the words of SPLENT. */
final class DatabaseFailure {

    /** The class of connection exceptions, and PostgreSQL's states for a server that ends the connection. */
    private static final List<String> DISCONNECTED = List.of("08", "57P");

    private DatabaseFailure() {}

    static SplentException of(String task, SQLException cause, String hint) {
        String state = cause.getSQLState();
        boolean disconnected = isDisconnected(cause, state);
        return new SplentException(
                disconnected ? ErrorCode.CONNECTION_FAILED : ErrorCode.SQL_FAILED,
                task + " failed: " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(state),
                disconnected ? "Check that the database can be reached, then run the command again." : hint,
                cause);
    }

    private static boolean isDisconnected(SQLException cause, @Nullable String state) {
        return cause instanceof SQLNonTransientConnectionException
                || (state != null && DISCONNECTED.stream().anyMatch(state::startsWith));
    }
}
