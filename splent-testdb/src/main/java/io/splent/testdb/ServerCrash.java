package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Kills the server of a database without a warning, and starts it again as it was started. Only for servers that come
 * from binaries, whose processes are ours.
 *
 * @since 0.1
 */
public final class ServerCrash {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final ProcessHandle process;
    private final List<String> command;

    private ServerCrash(TestDatabase database, ProcessHandle process) {
        this.database = database;
        this.process = process;
        this.command = commandOf(process);
    }

    /** Finds the process. */
    public static ServerCrash prepare(TestDatabase database) throws SQLException {
        String query = database.vendor() == Vendor.POSTGRESQL ? "SHOW data_directory" : "SELECT @@datadir";
        String directory = Path.of(answer(database, query)).toString();
        ProcessHandle process = ProcessHandle.allProcesses()
                .filter(candidate -> isServer(candidate, directory))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process here works in " + directory));
        return new ServerCrash(database, process);
    }

    private static String answer(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean isServer(ProcessHandle process, String directory) {
        String program =
                Path.of(process.info().command().orElse("none")).getFileName().toString();
        return List.of("postgres", "mariadbd", "mysqld").contains(program)
                && process.info().commandLine().orElse("").contains(directory);
    }

    private static List<String> commandOf(ProcessHandle process) {
        List<String> command = new ArrayList<>();
        command.add(process.info().command().orElseThrow());
        command.addAll(List.of(process.info().arguments().orElseThrow()));
        boolean refusesRoot = command.get(0).endsWith("postgres")
                && System.getProperty("user.name").equals("root");
        if (refusesRoot) {
            command.addAll(0, List.of("unshare", "-U"));
        }
        return command;
    }

    /** Kills the server; all it has not written is lost. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /**
     * Starts the server again, and returns when it lets somebody in. It may take more than one start: as long as the
     * sessions of the old server have not noticed its death, PostgreSQL refuses.
     */
    public void restart() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Process server = start();
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The server did not come back: " + command);
            }
            if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
                server = start();
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = database.open()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
