package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The connections that one run has opened, and how far it has come. Thread-safe: a run may use several threads. */
final class FaultInjectingSession {

    private static final String CONNECTION_FAILURE = "08006";
    private static final String BEFORE = "before ";

    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");
    private static final Set<String> ALLOWED_TO_THE_DEAD =
            Set.of("close", "isClosed", "isValid", "toString", "hashCode");

    private final BiPredicate<Integer, String> fatal;
    private final Fault fault;
    private final List<Connection> open = new ArrayList<>();
    private int passed;
    private boolean reached;
    private String place = "nowhere";

    /** @param fatal whether it happens at a point, by its number and place */
    FaultInjectingSession(BiPredicate<Integer, String> fatal, Fault fault) {
        this.fatal = fatal;
        this.fault = fault;
    }

    /** What happens at a point. */
    enum Fault {
        /** All connections end, and no new one is made. */
        PROCESS_DIES,
        /** All connections end; whoever connects again is let in. */
        CONNECTION_BREAKS,
        /** The database refuses the statement, and all goes on. */
        STATEMENT_FAILS
    }

    /** Opens a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    synchronized int passed() {
        return passed;
    }

    synchronized boolean isReached() {
        return reached;
    }

    synchronized String place() {
        return place;
    }

    synchronized Connection connect(Opening opening) throws SQLException {
        if (isReached() && fault == Fault.PROCESS_DIES) {
            throw dead();
        }
        Connection real = opening.open();
        open.add(real);
        return proxy(Connection.class, new FaultInjectingConnection(real));
    }

    private synchronized void pass(Connection connection, String point) throws SQLException {
        requireAlive(connection);
        if (fault == Fault.STATEMENT_FAILS && !isStatement(point)) {
            return;
        }
        passed++;
        if (!reached && fatal.test(passed, point)) {
            reached = true;
            place = point;
            if (fault == Fault.STATEMENT_FAILS) {
                fail(connection);
            }
            end();
            throw dead();
        }
    }

    /** Whether a point is one at which the database can still refuse what it is sent. */
    private static boolean isStatement(String point) {
        return point.startsWith(BEFORE) && !ENDS_TRANSACTION.contains(point.substring(BEFORE.length()));
    }

    /** Makes the database itself refuse: on PostgreSQL, that is also the end of the transaction. */
    private static void fail(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("the test refuses this statement");
        }
    }

    private synchronized void requireAlive(Connection connection) throws SQLException {
        if (!open.contains(connection)) {
            throw dead();
        }
    }

    /** Cuts all connections off, without a farewell where the driver can. */
    synchronized void end() {
        for (Connection connection : open) {
            try {
                if (connection.getMetaData().getURL().startsWith("jdbc:" + Vendor.H2.id())) {
                    connection.close(); // H2 cannot abort a connection; closing it rolls back
                } else {
                    connection.abort(Runnable::run);
                }
            } catch (SQLException e) {
                // it was closed already
            }
        }
        open.clear();
    }

    private static SQLException dead() {
        return new SQLNonTransientConnectionException(
                "The connection has been cut off by the test.", CONNECTION_FAILURE);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class FaultInjectingConnection implements InvocationHandler {
        private final Connection real;

        FaultInjectingConnection(Connection real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (ENDS_TRANSACTION.contains(name)) {
                pass(real, BEFORE + name);
                Object result = call(real, method, arguments);
                pass(real, "after " + name);
                return result;
            }
            if (!ALLOWED_TO_THE_DEAD.contains(name)) {
                requireAlive(real);
            }
            Object result = call(real, method, arguments);
            if (result instanceof PreparedStatement prepared && arguments != null) {
                String sql = String.valueOf(arguments[0]);
                return proxy(
                        PreparedStatement.class, new FaultInjectingStatement(real, (Connection) proxy, prepared, sql));
            }
            return result instanceof Statement statement
                    ? proxy(Statement.class, new FaultInjectingStatement(real, (Connection) proxy, statement, ""))
                    : result;
        }
    }

    private final class FaultInjectingStatement implements InvocationHandler {
        private final Connection connection;
        private final Connection injecting;
        private final Statement real;
        private final String prepared;

        FaultInjectingStatement(Connection connection, Connection injecting, Statement real, String prepared) {
            this.connection = connection;
            this.injecting = injecting;
            this.real = real;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("getConnection")) {
                return injecting;
            }
            if (!name.startsWith("execute")) {
                return call(real, method, arguments);
            }
            String sql = prepared.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : prepared;
            pass(connection, BEFORE + sql);
            Object result = call(real, method, arguments);
            if (!name.equals("executeQuery")) {
                pass(connection, "after " + sql);
            }
            return result;
        }
    }
}
