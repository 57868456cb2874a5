package io.splent.uvl.internal.sat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;

/** Our use of LogicNG agrees with another solver on random clauses. */
class SolverAgreementTest {

    private static final int VARIABLES = 12;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<int[]> randomClauses(Random random) {
        List<int[]> clauses = new ArrayList<>();
        int count = random.nextInt(15, 50);
        for (int i = 0; i < count; i++) {
            clauses.add(IntStream.range(0, random.nextInt(1, 4))
                    .map(j -> random.nextInt(1, VARIABLES + 1) * (random.nextBoolean() ? 1 : -1))
                    .toArray());
        }
        return clauses;
    }

    private static boolean isSatisfiableForOther(List<int[]> clauses, int... assumptions) {
        ISolver other = SolverFactory.newDefault();
        other.newVar(VARIABLES);
        try {
            for (int[] clause : clauses) {
                other.addClause(new VecInt(clause));
            }
            return other.isSatisfiable(new VecInt(assumptions));
        } catch (ContradictionException e) {
            return false;
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Solver solver(List<int[]> clauses) {
        Solver solver = new LogicNgSolver();
        clauses.forEach(solver::add);
        return solver;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnSatisfiability(int seed) {
        List<int[]> clauses = randomClauses(new Random(seed));
        Solver solver = solver(clauses);

        for (int variable = 1; variable <= VARIABLES; variable++) {
            boolean satisfiable = solver.isSatisfiable(variable);
            assertThat(satisfiable).isEqualTo(isSatisfiableForOther(clauses, variable));
            if (satisfiable) {
                assertThat(clauses)
                        .allMatch(clause -> IntStream.of(clause)
                                .anyMatch(literal -> solver.value(Math.abs(literal)) == literal > 0));
            } else {
                assertThat(isSatisfiableForOther(clauses, solver.conflict())).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnBackbone(int seed) {
        List<int[]> clauses = randomClauses(new Random(seed));
        if (!isSatisfiableForOther(clauses)) {
            assertThat(solver(clauses).backbone(VARIABLES)).isEmpty();
            return;
        }
        BitSet alwaysTrue = new BitSet();
        BitSet alwaysFalse = new BitSet();
        for (int variable = 1; variable <= VARIABLES; variable++) {
            alwaysTrue.set(variable, !isSatisfiableForOther(clauses, -variable));
            alwaysFalse.set(variable, !isSatisfiableForOther(clauses, variable));
        }

        assertThat(solver(clauses).backbone(VARIABLES)).contains(new Backbone(alwaysTrue, alwaysFalse));
    }
}
