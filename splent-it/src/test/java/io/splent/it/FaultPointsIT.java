package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.testdb.FaultPoint;
import io.splent.testdb.OnEachDatabase;
import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command that dies at any point is made good by the same command: what is then in the database is what an
 * uninterrupted run leaves. The profile {@code faults} tries every point, and all faults for all commands; the figures are in {@code
 * target/faults.md}.
 */
class FaultPointsIT {

    private static final int STRIDE = Integer.getInteger("splent.faultStride", 29);

    private static final String[] UPGRADE = {"db:upgrade"};
    private static final String[] RESET = {"db:reset", "--yes"};
    private static final String[] ROLLBACK = {"db:rollback", "customers", "--steps", "9", "--cascade", "--yes"};

    @TempDir
    Path directory;

    @OnEachDatabase
    void upgradeConvergesWhereverTheProcessDies(TestDatabase database) throws Exception {
        new Trials(database, "process dies", FaultPoint::processDies, UPGRADE).run();
    }

    @OnEachDatabase
    void upgradeConvergesWhereverTheConnectionBreaks(TestDatabase database) throws Exception {
        new Trials(database, "connection breaks", FaultPoint::connectionBreaks, UPGRADE).run();
    }

    @OnEachDatabase
    void upgradeConvergesWhereverTheDatabaseRefusesAStatement(TestDatabase database) throws Exception {
        new Trials(database, "statement fails", FaultPoint::statementFails, UPGRADE).run();
    }

    @OnEachDatabase
    void rollbackConvergesWhereverTheProcessDies(TestDatabase database) throws Exception {
        new Trials(database, "process dies", FaultPoint::processDies, ROLLBACK).run();
    }

    @Tag("faults")
    @OnEachDatabase
    void rollbackConvergesWhereverTheConnectionBreaks(TestDatabase database) throws Exception {
        new Trials(database, "connection breaks", FaultPoint::connectionBreaks, ROLLBACK).run();
    }

    @OnEachDatabase
    void rollbackConvergesWhereverTheDatabaseRefusesAStatement(TestDatabase database) throws Exception {
        new Trials(database, "statement fails", FaultPoint::statementFails, ROLLBACK).run();
    }

    @OnEachDatabase
    void resetConvergesWhereverTheProcessDies(TestDatabase database) throws Exception {
        new Trials(database, "process dies", FaultPoint::processDies, RESET).run();
    }

    @Tag("faults")
    @OnEachDatabase
    void resetConvergesWhereverTheConnectionBreaks(TestDatabase database) throws Exception {
        new Trials(database, "connection breaks", FaultPoint::connectionBreaks, RESET).run();
    }

    @Tag("faults")
    @OnEachDatabase
    void resetConvergesWhereverTheDatabaseRefusesAStatement(TestDatabase database) throws Exception {
        new Trials(database, "statement fails", FaultPoint::statementFails, RESET).run();
    }

    /** One command, cut off at one point after the other, each time on a database of its own. */
    private final class Trials {
        private final TestDatabase first;
        private final String fault;
        private final BiFunction<TestDatabase, Integer, FaultPoint> faults;
        private final String[] command;
        private final ScriptedLine line;

        Trials(
                TestDatabase first,
                String fault,
                BiFunction<TestDatabase, Integer, FaultPoint> faults,
                String... command) {
            this.first = first;
            this.fault = fault;
            this.faults = faults;
            this.command = command;
            this.line = ScriptedLine.shop(directory, first.vendor());
        }

        void run() throws SQLException, IOException {
            Splent uninterrupted = prepared(first);
            int points;
            try (FaultPoint none = faults.apply(first, 0)) {
                uninterrupted.ok(command);
                points = none.passed();
            }
            List<String> expected = DatabaseState.of(first);
            int tried = 0;
            for (int point = 1; point <= points; point += STRIDE) {
                try (TestDatabase database = TestDatabase.create(first.vendor())) {
                    converges(database, point, expected);
                }
                tried++;
            }
            record(points, tried);
        }

        private void converges(TestDatabase database, int point, List<String> expected) throws SQLException {
            Splent splent = prepared(database);
            Splent.Run cut;
            String place;
            try (FaultPoint faultPoint = faults.apply(database, point)) {
                cut = splent.run(command);
                assertThat(faultPoint.isReached()).isTrue();
                place = "point " + point + ", " + faultPoint.place() + "\n" + cut;
            }
            assertThat(cut.exit()).as(place).isIn(0, 5, 7);
            if (cut.exit() == 0) {
                assertThat(DatabaseState.of(database)).as(place).isEqualTo(expected);
            }
            Splent.Run again = splent.run(command);
            assertThat(again.exit()).as(place + "\n" + again).isZero();
            assertThat(DatabaseState.of(database)).as(place).isEqualTo(expected);
        }

        private Splent prepared(TestDatabase database) {
            Splent splent = line.splent().on(database);
            if (command != UPGRADE) {
                splent.ok("db:upgrade");
            }
            return splent;
        }

        private void record(int points, int tried) throws IOException {
            Path result = ProjectFiles.root().resolve("splent-it/target/faults.md");
            Files.createDirectories(result.getParent());
            Files.writeString(
                    result,
                    "| %s | %s | %s | %d points | %d tried | %d converged |%n"
                            .formatted(command[0], first.vendor().id(), fault, points, tried, tried),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
