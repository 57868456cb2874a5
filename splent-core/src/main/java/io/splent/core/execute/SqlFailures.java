package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.sql.SQLException;

/** Says what a database said when no script is to blame. */
public final class SqlFailures {

    private SqlFailures() {}

    public static SplentException describe(String what, SQLException cause) {
        return new SplentException(
                ErrorCode.SQL_FAILED,
                what + ": " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(cause.getSQLState()),
                "Check the privileges of the database user, then run the same command again.",
                cause);
    }
}
