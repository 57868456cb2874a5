package io.splent.it;

import io.splent.testdb.StandInDriver;
import io.splent.testdb.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * A driver in front of a real server that cannot be had here in the form wanted: an old one, a node of a cluster, one
 * behind a pooler. Everything is done by the real server; only the facts that make the difference are changed.
 */
final class ReportingServer extends StandInDriver implements AutoCloseable {

    private static final String URL = "jdbc:mysql://127.0.0.1/reporting";

    private final Function<TestDatabase, Connection> open;
    private final TestDatabase database;

    private ReportingServer(TestDatabase database, Function<TestDatabase, Connection> open) throws SQLException {
        this.database = database;
        this.open = open;
        DriverManager.registerDriver(this);
    }

    /** A server that says it is another product or version. */
    static ReportingServer of(TestDatabase database, String product, String version) throws SQLException {
        return new ReportingServer(database, real -> {
            Connection connection = connect(real);
            return intercepting(
                    connection,
                    (method, arguments) -> method.equals("getMetaData")
                            ? proxy(
                                    DatabaseMetaData.class,
                                    metaData(connection),
                                    Map.of("getDatabaseProductName", product, "getDatabaseProductVersion", version))
                            : null);
        });
    }

    /** A server that answers a query about itself as another one would. */
    static ReportingServer answering(TestDatabase database, String part, String query) throws SQLException {
        return new ReportingServer(database, real -> {
            Connection connection = connect(real);
            return intercepting(
                    connection,
                    (method, arguments) -> method.equals("prepareStatement")
                                    && String.valueOf(arguments[0]).contains(part)
                            ? connection.prepareStatement(query)
                            : null);
        });
    }

    /** Two connections of which every transaction gets the other one, as a pooler of transactions gives them out. */
    static ReportingServer pooling(TestDatabase database) throws SQLException {
        return new ReportingServer(database, real -> {
            List<Connection> servers = new ArrayList<>(List.of(connect(real), connect(real)));
            return intercepting(servers.get(0), (method, arguments) -> {
                if (method.equals("close")) {
                    servers.get(1).close();
                } else if (method.equals("prepareStatement") && servers.get(0).getAutoCommit()) {
                    servers.add(servers.remove(0));
                    return servers.get(0).prepareStatement((String) arguments[0]);
                }
                return null;
            });
        });
    }

    String url() {
        return URL;
    }

    /** Something else to do for a call; null to let it through. */
    private interface Instead {
        Object of(String method, Object[] arguments) throws SQLException;
    }

    private static Connection intercepting(Connection connection, Instead instead) {
        InvocationHandler handler = (self, method, arguments) -> {
            Object result = instead.of(method.getName(), arguments);
            return result == null ? call(connection, method, arguments) : result;
        };
        return (Connection) Proxy.newProxyInstance(
                ReportingServer.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static <T> T proxy(Class<T> type, T real, Map<String, String> answers) {
        InvocationHandler handler = (self, method, arguments) ->
                answers.containsKey(method.getName()) ? answers.get(method.getName()) : call(real, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(ReportingServer.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Connection connect(TestDatabase database) {
        try {
            return database.open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseMetaData metaData(Connection connection) throws SQLException {
        return connection.getMetaData();
    }

    @Override
    public Connection connect(String url, Properties info) {
        return acceptsURL(url) ? open.apply(database) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.equals(URL);
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
    }
}
