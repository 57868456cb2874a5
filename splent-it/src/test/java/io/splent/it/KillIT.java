package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.ServerCrash;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the launched command line, and the servers, at random times. The same command again has to leave what an
 * uninterrupted run leaves. How often is chosen by {@code -Dsplent.kills}; the figures are in {@code target/kills.md}.
 */
@Tag("kill")
class KillIT {

    private static final int KILLS = Integer.getInteger("splent.kills", 30);
    private static final String[] UPGRADE = {"db:upgrade"};
    private static final String[] ROLLBACK = {"db:rollback", "customers", "--steps", "9", "--cascade", "--yes"};

    private final Random random = new Random();

    @TempDir
    Path directory;

    @OnEachDatabase
    void upgradeSurvivesTheDeathOfItsProcess(TestDatabase database) throws Exception {
        killProcess(database.vendor(), UPGRADE);
    }

    @OnEachDatabase
    void rollbackSurvivesTheDeathOfItsProcess(TestDatabase database) throws Exception {
        killProcess(database.vendor(), ROLLBACK);
    }

    @OnEachDatabase({Vendor.POSTGRESQL, Vendor.MARIADB})
    void upgradeSurvivesTheDeathOfTheServer(TestDatabase first) throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory, first.vendor());
        line.splent().on(first).ok(UPGRADE);
        List<String> expected = DatabaseState.of(first);
        long duration = millisOf(line, first.vendor());
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            try (TestDatabase database = TestDatabase.create(first.vendor())) {
                ServerCrash crash = ServerCrash.prepare(database);
                CompletableFuture<Splent.Run> run = CompletableFuture.supplyAsync(
                        () -> line.splent().on(database).run(UPGRADE));
                Thread.sleep(random.nextLong(duration));
                crash.kill();
                crash.restart();
                Splent.Run cut = run.get(2, TimeUnit.MINUTES);
                assertThat(cut.exit()).as("%s", cut).isIn(0, 5, 7);
                killed += cut.exit() == 0 ? 0 : 1;
                Splent.Run again = line.splent().on(database).run(UPGRADE);
                assertThat(again.exit()).as("%s%n%s", cut, again).isZero();
                assertThat(DatabaseState.of(database)).as("%s", cut).isEqualTo(expected);
            }
        }
        record(UPGRADE, first.vendor(), "server", killed);
    }

    private long millisOf(ScriptedLine line, Vendor vendor) {
        try (TestDatabase database = TestDatabase.create(vendor)) {
            long start = System.nanoTime();
            line.splent().on(database).ok(UPGRADE);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + 1;
        }
    }

    private void killProcess(Vendor vendor, String... command) throws Exception {
        ScriptedLine line = ScriptedLine.shop(directory.resolve("line"), vendor);
        long start = System.nanoTime();
        List<String> expected;
        try (TestDatabase database = database(vendor, "first")) {
            prepare(line, database, command);
            assertThat(line.splent().on(database).launch(command).waitFor()).isZero();
            expected = DatabaseState.of(database);
        }
        long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            try (TestDatabase database = database(vendor, "n" + i)) {
                prepare(line, database, command);
                Process process = line.splent().on(database).launch(command);
                boolean ended = process.waitFor(random.nextLong(duration), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                killed += ended ? 0 : 1;
                Splent.Run again = line.splent().on(database).run(command);
                assertThat(again.exit()).as("%s", again).isZero();
                assertThat(DatabaseState.of(database)).isEqualTo(expected);
            }
        }
        record(command, vendor, "process", killed);
    }

    private static void prepare(ScriptedLine line, TestDatabase database, String... command) {
        if (command != UPGRADE) {
            line.splent().on(database).ok(UPGRADE);
        }
    }

    /** Another process can only open an H2 database that is in files. */
    private TestDatabase database(Vendor vendor, String name) {
        return vendor == Vendor.H2 ? TestDatabase.inFiles(directory.resolve(name)) : TestDatabase.create(vendor);
    }

    private static void record(String[] command, Vendor vendor, String what, int killed) throws IOException {
        Path result = ProjectFiles.root().resolve("splent-it/target/kills.md");
        Files.createDirectories(result.getParent());
        Files.writeString(
                result,
                "| %s | %s | %s killed %d times, %d of them before it had ended | %d converged |%n"
                        .formatted(command[0], vendor.id(), what, KILLS, killed, KILLS),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
