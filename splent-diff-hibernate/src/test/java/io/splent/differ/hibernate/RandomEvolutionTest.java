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
 * there, rows survive, and in the end it is as if the last model had been the first. Other sequences than the first four
 * can be asked for: {@code -Dsplent.evolutions=200} are the first 200, {@code -Dsplent.evolutions=51-200} goes on with
 * the 51st.
 */
class RandomEvolutionTest {

    private static final int STEPS = 5;

    /** Sequences that have found a bug; they are always run. */
    private static final List<Integer> REGRESSIONS = List.of(180);

    @TestFactory
    Stream<DynamicContainer> everyStepIsProven() {
        List<Integer> sequences = sequences(System.getProperty("splent.evolutions", "4"));
        return Stream.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB)
                .map(vendor -> DynamicContainer.dynamicContainer(
                        vendor.id(),
                        Stream.concat(sequences.stream(), REGRESSIONS.stream())
                                .distinct()
                                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(vendor, seed)))));
    }

    private static List<Integer> sequences(String range) {
        String[] bounds = range.split("-", 2);
        int first = bounds.length == 1 ? 1 : Integer.parseInt(bounds[0]);
        return IntStream.rangeClosed(first, Integer.parseInt(bounds[bounds.length - 1]))
                .boxed()
                .toList();
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
