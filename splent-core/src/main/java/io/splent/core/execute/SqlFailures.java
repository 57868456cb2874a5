package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.List;
import java.util.Set;

/** Says what a database said when no script is to blame. */
public final class SqlFailures {

    /** The class of connection exceptions, and PostgreSQL's states for a server that ends the connection. */
    private static final List<String> DISCONNECTED = List.of("08", "57P");

    /** Somebody else has a lock: PostgreSQL's lock timeout and deadlock, the standard's deadlock, H2's lock timeout. */
    private static final Set<String> LOCKED_OUT = Set.of("55P03", "40P01", "40001", "HYT00");

    /** MariaDB and MySQL have no state of their own for a lock timeout. */
    private static final Set<Integer> LOCKED_OUT_OF_MARIADB = Set.of(1205, 1213);

    /** The standard's state for a cancelled statement, and MariaDB's. */
    private static final Set<String> CANCELLED = Set.of("57014", "70100");

    /** H2: the database has been closed, by itself or from outside. */
    private static final Set<Integer> CLOSED_H2 = Set.of(90067, 90098, 90121);

    private SqlFailures() {}

    public static SplentException describe(String what, SQLException cause) {
        boolean disconnected = isDisconnected(cause);
        return new SplentException(
                disconnected ? ErrorCode.CONNECTION_FAILED : ErrorCode.SQL_FAILED,
                what + ": " + cause.getMessage(),
                ErrorLocation.UNKNOWN.withSqlState(cause.getSQLState()),
                disconnected
                        ? "Check that the database can be reached, then run the same command again: it continues safely."
                        : "Check the privileges of the database user, then run the same command again.",
                cause);
    }

    /** Whether a statement was ended because it took too long, or because somebody wanted it ended. */
    static boolean isCancelled(SQLException cause) {
        return CANCELLED.contains(String.valueOf(cause.getSQLState()));
    }

    /** Whether the connection is gone, so that nobody knows what became of the last statement. */
    static boolean isDisconnected(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || CLOSED_H2.contains(cause.getErrorCode())
                || (state != null && DISCONNECTED.stream().anyMatch(state::startsWith));
    }

    /** Whether the same statement may well succeed a little later. */
    static boolean isLockedOut(SQLException cause) {
        return LOCKED_OUT_OF_MARIADB.contains(cause.getErrorCode())
                || (cause.getSQLState() != null && LOCKED_OUT.contains(cause.getSQLState()));
    }
}
