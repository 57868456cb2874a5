package io.splent.store.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.api.store.MigrationHistory;
import io.splent.api.store.ScriptRun;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run that dies between any two calls of the database is made good by the same run again. */
final class SuddenDeathTest {

    private static final Set<String> FAULT_POINTS = Set.of("prepareStatement", "createStatement", "commit");

    /** Statements that change data: these are committed together with their record on every database. */
    private static final String[] STATEMENTS = {
        "INSERT INTO notes VALUES (1)", "INSERT INTO notes VALUES (2)", "UPDATE notes SET id = id + 10"
    };

    private static final ScriptRun UP = MiniatureEngine.up("notes", 1, "");

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @OnEachDatabase
    void appliesAScriptOnceWhereverTheFirstRunDies(TestDatabase database) throws SQLException {
        int points = 0;
        boolean died = true;
        while (died) {
            reset(database);
            died = dies(database, points, UP, STATEMENTS);
            try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
                if (engine.history().central().isEmpty()) {
                    engine.run(UP, STATEMENTS);
                }
                assertUninterrupted(engine, points);
            }
            points++;
        }
        assertThat(points).isGreaterThan(10);
    }

    @OnEachDatabase
    void undoesAScriptOnceWhereverTheFirstRunDies(TestDatabase database) throws SQLException {
        ScriptRun down = MiniatureEngine.down(UP, Optional.empty());
        String[] statements = {"UPDATE notes SET id = id - 10", "DELETE FROM notes WHERE id IN (1, 2)"};
        int points = 0;
        boolean died = true;
        while (died) {
            reset(database);
            try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
                engine.run(UP, STATEMENTS);
            }
            died = dies(database, points, down, statements);
            try (MiniatureEngine engine = new MiniatureEngine(database, "notes")) {
                if (!engine.history().of("notes").isEmpty()) {
                    engine.run(down, statements);
                }
                assertThat(engine.column("SELECT id FROM notes"))
                        .as("point %d", points)
                        .isEmpty();
                assertThat(engine.history().of("notes")).isEmpty();
                assertThat(engine.history().central()).containsEntry("notes", Optional.empty());
            }
            points++;
        }
        assertThat(points).isGreaterThan(10);
    }

    private static void assertUninterrupted(MiniatureEngine engine, int point) throws SQLException {
        MigrationHistory history = engine.history();
        assertThat(history.of("notes")).as("point %d", point).hasSize(1);
        assertThat(history.of("notes").get(0).success()).isTrue();
        assertThat(history.central()).containsEntry("notes", Optional.of("1"));
        assertThat(engine.column("SELECT id FROM notes ORDER BY id")).containsExactly("11", "12");
        if (engine.target.dialect().vendor() != Vendor.POSTGRESQL) {
            assertThat(engine.column("SELECT script FROM splent_journal")).isEmpty();
        }
    }

    private static void reset(TestDatabase database) throws SQLException {
        String history = StoreSql.of(database.vendor()).quote("flyway_notes");
        for (String table : List.of("notes", history, "splent_migrations", "splent_journal")) {
            database.execute("DROP TABLE IF EXISTS " + table);
        }
        database.execute("CREATE TABLE notes (id int)");
    }

    /** Runs a script on a connection that dies at a point, and says whether the run came to it. */
    private static boolean dies(TestDatabase database, int point, ScriptRun run, String... statements)
            throws SQLException {
        try (Connection connection = database.open()) {
            MiniatureEngine engine = new MiniatureEngine(mortal(connection, point), database.vendor(), "notes");
            engine.run(run, statements);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static Connection mortal(Connection connection, int point) {
        int[] left = {point};
        return (Connection) Proxy.newProxyInstance(
                SuddenDeathTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (FAULT_POINTS.contains(method.getName()) && left[0]-- <= 0) {
                        connection.close();
                        throw new Killed();
                    }
                    return invoke(connection, method, arguments);
                });
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
