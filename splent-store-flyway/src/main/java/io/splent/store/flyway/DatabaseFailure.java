package io.splent.store.flyway;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.sql.SQLException;

/** Tells a failure of the database in the words of SPLENT. */
final class DatabaseFailure {

    private static final String CONNECTION_CLASS = "08";

    private DatabaseFailure() {}

    static SplentException of(String task, SQLException cause, String hint) {
        String state = cause.getSQLState();
        boolean disconnected = state != null && state.startsWith(CONNECTION_CLASS);
        return new SplentException(
                disconnected ? ErrorCode.CONNECTION_FAILED : ErrorCode.SQL_FAILED,
                task + " failed: " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(state),
                disconnected ? "Check that the database can be reached, then run the command again." : hint,
                cause);
    }
}
