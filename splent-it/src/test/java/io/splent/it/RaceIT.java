package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;

/** Many runs at once: each script runs once, nobody is left with the lock. More rounds by {@code -Dsplent.rounds}. */
class RaceIT {

    private static final int ROUNDS = Integer.getInteger("splent.rounds", 2);

    private static final String[] UPGRADE = {"db:upgrade"};
    private static final String[] STATUS = {"db:status"};
    private static final String[] ROLLBACK = {"db:rollback", "reports", "--yes"};

    @TempDir
    Path directory;

    @OnEachDatabase
    void sixteenUpgradersFromEmptyRunEachScriptOnce(TestDatabase database) throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory, database.vendor());
        List<String> expected = uninterrupted(line, database);
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase empty = TestDatabase.create(database.vendor())) {
                List<Splent.Run> runs = atOnce(line, empty, Collections.nCopies(16, UPGRADE));
                assertThat(runs)
                        .allSatisfy(run -> assertThat(run.exit()).as("%s", run).isZero());
                assertThat(DatabaseState.of(empty)).isEqualTo(expected);
            }
        }
    }

    @OnEachDatabase
    void upgradesRollbacksAndLooksDoNotDisturbEachOther(TestDatabase database) throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory, database.vendor());
        List<String> expected = uninterrupted(line, database);
        List<String[]> commands = new ArrayList<>(Collections.nCopies(8, UPGRADE));
        commands.addAll(Collections.nCopies(4, STATUS));
        commands.addAll(Collections.nCopies(4, ROLLBACK));
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase shared = TestDatabase.create(database.vendor())) {
                if (round % 2 == 1) {
                    line.splent().on(shared).ok("db:upgrade"); // so that there is something to take back at once
                }
                List<Splent.Run> runs = atOnce(line, shared, commands);
                assertThat(runs)
                        .allSatisfy(run -> assertThat(run.exit()).as("%s", run).isIn(0, 6));
                line.splent().on(shared).ok("db:upgrade", "--lock-timeout", "0");
                assertThat(DatabaseState.of(shared)).isEqualTo(expected);
            }
        }
    }

    private static List<String> uninterrupted(ScriptedLine line, TestDatabase database) throws SQLException {
        line.splent().on(database).ok("db:upgrade");
        return DatabaseState.of(database);
    }

    private static List<Splent.Run> atOnce(ScriptedLine line, TestDatabase database, List<String[]> commands)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(commands.size());
        try {
            List<Callable<Splent.Run>> runs = new ArrayList<>();
            for (String[] command : commands) {
                runs.add(() -> line.splent().on(database).run(command));
            }
            List<Splent.Run> results = new ArrayList<>();
            for (Future<Splent.Run> run : threads.invokeAll(runs)) {
                results.add(run.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
