package io.splent.it;

import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The database beside a bad input: a real one that must stay as it is, or one that must not even be called. */
interface InputDatabase extends AutoCloseable {

    String url();

    String user();

    String password();

    /** The directory of scripts for it. */
    String vendor();

    /** All that it holds, as text. */
    String content() throws Exception;

    @Override
    void close() throws IOException;

    /** A port at which somebody notices when a connection is opened. */
    static InputDatabase untouched() throws IOException {
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1);
        return new InputDatabase() {
            @Override
            public String url() {
                return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/app?connectTimeout=2&socketTimeout=2";
            }

            @Override
            public String user() {
                return "app";
            }

            @Override
            public String password() {
                return InputWorkspace.PASSWORD;
            }

            @Override
            public String vendor() {
                return "postgresql";
            }

            @Override
            public String content() throws IOException {
                try {
                    socket.accept().close();
                    return "somebody has called";
                } catch (SocketTimeoutException e) {
                    return "nobody has called";
                }
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    static InputDatabase of(TestDatabase database) {
        return new InputDatabase() {
            @Override
            public String url() {
                return database.url();
            }

            @Override
            public String user() {
                return database.user();
            }

            @Override
            public String password() {
                return database.password();
            }

            @Override
            public String vendor() {
                return database.vendor().id();
            }

            @Override
            public String content() throws SQLException {
                try (Connection connection = database.open()) {
                    return InputDatabase.content(connection);
                }
            }

            @Override
            public void close() {
                // whoever has made it closes it
            }
        };
    }

    /** Every table of the connection's schema with its columns and rows. */
    private static String content(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        TreeMap<String, List<String>> tables = new TreeMap<>();
        try (ResultSet columns = metaData.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString("TABLE_NAME"), name -> new ArrayList<>())
                        .add(columns.getString("COLUMN_NAME") + " " + columns.getString("TYPE_NAME"));
            }
        }
        StringBuilder content = new StringBuilder();
        for (String table : tables.keySet()) {
            content.append(table).append(tables.get(table)).append('\n');
            content.append(rows(
                    connection, metaData.getIdentifierQuoteString() + table + metaData.getIdentifierQuoteString()));
        }
        return content.toString();
    }

    private static String rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(Optional.ofNullable(result.getString(i)).orElse("NULL"))
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return String.join("\n", rows) + "\n";
    }
}
