package io.splent.differ.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.api.schema.Vendor;
import io.splent.testdb.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random models, changed five times at random: every step forward gives what the model wants, every step back what was
 * there, rows survive, and in the end it is as if the last model had been the first. A number of sequences other than
 * four can be asked for with {@code -Dsplent.evolutions=200}.
 */
class RandomEvolutionTest {

    private static final int STEPS = 5;

    /** Sequences that have found a bug; they are always run. */
    private static final List<Integer> REGRESSIONS = List.of();

    @TestFactory
    Stream<DynamicContainer> everyStepIsProven() {
        int sequences = Integer.getInteger("splent.evolutions", 4);
        return Stream.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB)
                .map(vendor -> DynamicContainer.dynamicContainer(
                        vendor.id(),
                        IntStream.concat(
                                        IntStream.rangeClosed(1, sequences),
                                        REGRESSIONS.stream()
                                                .mapToInt(Integer::intValue)
                                                .filter(seed -> seed > sequences))
                                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(vendor, seed)))));
    }

    private static void run(Vendor vendor, int seed) throws SQLException {
        Random random = new Random(seed);
        EvolvingModel model = EvolvingModel.random(random);
        try (TestDatabase database = TestDatabase.create(vendor);
                TestDatabase fresh = TestDatabase.create(vendor)) {
            Evolution evolution = new Evolution(database);
            evolution.step(Evolution.NOTHING, model);
            for (int step = 1; step <= STEPS; step++) {
                EvolvingModel changed = model.changed(random);
                evolution.step(model, changed);
                model = changed;
            }
            Evolution atOnce = new Evolution(fresh);
            atOnce.step(Evolution.NOTHING, model);
            assertThat(evolution.differences(evolution.snapshot(), atOnce.snapshot()))
                    .as("the same as created at once")
                    .isEmpty();
        }
    }
}
