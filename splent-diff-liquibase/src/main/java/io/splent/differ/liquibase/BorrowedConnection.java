package io.splent.differ.liquibase;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view of a connection whose session belongs to somebody else: transaction control, session settings and closing are
 * swallowed, so that Liquibase can neither end the transaction that holds a scratch area nor leave the live session
 * changed.
 */
final class BorrowedConnection implements InvocationHandler {

    private static final Set<String> SWALLOWED = Set.of(
            "close",
            "commit",
            "rollback",
            "abort",
            "setAutoCommit",
            "setCatalog",
            "setHoldability",
            "setReadOnly",
            "setSchema",
            "setTransactionIsolation");

    private final Connection connection;

    private BorrowedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BorrowedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (SWALLOWED.contains(method.getName())) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
