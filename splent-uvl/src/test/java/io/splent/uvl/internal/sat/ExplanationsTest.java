package io.splent.uvl.internal.sat;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/** Another solver agrees that reasons are a contradiction, and that none of them can be left out. */
class ExplanationsTest {

    private static final int FEATURES = 10;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Encoding encoding(Random random) {
        StringBuilder text = new StringBuilder("features\n  f1\n    optional\n");
        for (int i = 2; i <= FEATURES; i++) {
            text.append("      f%d {cost %d}\n".formatted(i, random.nextInt(1, 5)));
        }
        text.append("constraints\n  sum(cost) <= 12\n");
        for (int i = 0; i < 12; i++) {
            text.append("  f%d => %sf%d | f%d\n"
                    .formatted(
                            random.nextInt(2, FEATURES + 1),
                            random.nextBoolean() ? "!" : "",
                            random.nextInt(2, FEATURES + 1),
                            random.nextInt(2, FEATURES + 1)));
        }
        return new Encoding(new UvlReader().read(text.toString(), "line.uvl").requireModel());
    }

    private static boolean isSatisfiable(Encoding encoding, List<Rule> rules, List<Integer> assumptions) {
        ISolver other = SolverFactory.newDefault();
        other.newVar(encoding.variables());
        try {
            for (Rule rule : rules) {
                for (int[] clause : rule.clauses()) {
                    other.addClause(new VecInt(clause));
                }
            }
            return other.isSatisfiable(
                    new VecInt(assumptions.stream().mapToInt(Integer::intValue).toArray()));
        } catch (ContradictionException e) {
            return false;
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <E> List<E> without(List<E> all, int index) {
        List<E> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsMinimalConflicts(long seed) {
        Random random = new Random(seed);
        Encoding encoding = encoding(random);
        Explanations explanations = new Explanations(encoding);
        for (int i = 0; i < 10; i++) {
            int[] assumptions = IntStream.rangeClosed(2, FEATURES)
                    .map(variable -> random.nextBoolean() ? variable : -variable)
                    .toArray();
            List<Integer> asked = IntStream.of(assumptions).boxed().toList();
            if (!isSatisfiable(encoding, encoding.rules(), asked)) {
                check(encoding, explanations.conflict(assumptions), asked);
            }
        }
    }

    private static void check(Encoding encoding, Explanations.Conflict conflict, List<Integer> asked) {
        assertThat(asked).containsAll(conflict.assumptions());
        assertThat(isSatisfiable(encoding, conflict.rules(), conflict.assumptions()))
                .isFalse();
        for (int i = 0; i < conflict.assumptions().size(); i++) {
            assertThat(isSatisfiable(encoding, conflict.rules(), without(conflict.assumptions(), i)))
                    .isTrue();
        }
        for (int i = 0; i < conflict.rules().size(); i++) {
            assertThat(isSatisfiable(encoding, without(conflict.rules(), i), conflict.assumptions()))
                    .isTrue();
        }
    }
}
