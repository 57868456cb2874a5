package io.splent.store.flyway;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.Vendor;
import io.splent.api.store.LockRequest;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.ScriptRun.Direction;
import io.splent.api.store.StatementMark;
import io.splent.api.store.StoreSession;
import io.splent.api.store.StoreTarget;
import io.splent.testdb.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An engine in miniature: runs scripts with the store on one connection. */
final class MiniatureEngine implements AutoCloseable {

    static final LockRequest PATIENT = new LockRequest(Duration.ofSeconds(20), holder -> {});

    final FlywayMigrationStore store = new FlywayMigrationStore();
    final Connection connection;
    final StoreTarget target;

    MiniatureEngine(TestDatabase database, String... features) throws SQLException {
        this(database.open(), database.vendor(), features);
    }

    MiniatureEngine(Connection connection, Vendor vendor, String... features) {
        this.connection = connection;
        this.target = new StoreTarget(connection, dialect(vendor), List.of(features));
    }

    static Dialect dialect(Vendor vendor) {
        return new Dialect(vendor, 1, 0, "1.0", IdentifierCase.LOWER);
    }

    static ScriptRun up(String feature, int version, String script) {
        String name = "V" + version + "__step_" + version + ".sql";
        return new ScriptRun(
                feature,
                Integer.toString(version),
                "step " + version,
                name,
                FlywayChecksum.of(script),
                Direction.UP,
                Optional.empty());
    }

    static ScriptRun down(ScriptRun up, Optional<String> previous) {
        return new ScriptRun(
                up.feature(), up.version(), up.description(), up.script(), up.checksum(), Direction.DOWN, previous);
    }

    /** The same script, if its statements may not run inside a transaction. */
    static ScriptRun alone(ScriptRun run) {
        return new ScriptRun(
                run.feature(),
                run.version(),
                run.description(),
                run.script(),
                run.checksum(),
                run.direction(),
                run.previousVersion(),
                false);
    }

    StoreSession open() {
        return store.open(target, PATIENT);
    }

    MigrationHistory history() {
        return store.history(target);
    }

    /** Runs a script as the engine does, from the statement on which the store names. */
    void run(ScriptRun run, String... statements) throws SQLException {
        try (StoreSession session = open()) {
            run(session, run, statements);
        }
    }

    void run(StoreSession session, ScriptRun run, String... statements) throws SQLException {
        int statement = session.begin(run).done().size();
        boolean refused = false;
        try {
            while (statement < statements.length) {
                StatementMark mark = mark(statement + 1, statements[statement]);
                if (mark.before().isPresent()) {
                    session.starting(run, mark);
                }
                refused = true;
                execute(statements[statement]);
                refused = false;
                session.executed(run, mark);
                statement++;
            }
            session.complete(run, Duration.ofMillis(7));
        } catch (SQLException e) {
            session.fail(run, statement + 1, refused, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    StatementMark mark(int number, String statement) {
        boolean commits = !target.dialect().isDdlTransactional() && statement.matches("(CREATE|ALTER|DROP)\\b.*");
        return new StatementMark(
                number,
                Integer.toHexString(statement.hashCode()),
                commits ? Optional.of("as before") : Optional.empty());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query. */
    List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The tables of the product's schema. */
    List<String> tables() throws SQLException {
        StoreSql sql = StoreSql.of(target.dialect().vendor());
        return column("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = "
                + sql.currentSchema() + " ORDER BY 1");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
