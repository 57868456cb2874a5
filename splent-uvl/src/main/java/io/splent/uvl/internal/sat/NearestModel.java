package io.splent.uvl.internal.sat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for the model with the fewest literals that differ from wanted ones. */
public final class NearestModel {

    private static final int MOST_CHANGES = 12;

    private final Encoding encoding;

    public NearestModel(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * The wanted literals that have to change.
     *
     * @param wanted literals that cannot all hold
     * @param kept literals that must hold
     * @return the wanted literals that do not hold in a nearest model, or empty when too many would have to change
     */
    public Optional<List<Integer>> changes(int[] wanted, int[] kept) {
        Clauses counting = new Clauses();
        while (counting.variables() < encoding.variables()) {
            counting.newVariable();
        }
        int[] changed = IntStream.of(wanted).map(literal -> -literal).toArray();
        int[] counts = counting.counts(changed, MOST_CHANGES + 1);
        Solver solver = new LogicNgSolver();
        encoding.rules().forEach(rule -> rule.clauses().forEach(solver::add));
        counting.take().forEach(solver::add);
        IntStream.of(kept).forEach(solver::add);
        for (int most = 1; most <= Math.min(MOST_CHANGES, wanted.length); most++) {
            int[] limit = most < counts.length ? new int[] {-counts[most]} : new int[0];
            if (solver.isSatisfiable(limit)) {
                return Optional.of(IntStream.of(wanted)
                        .filter(literal -> solver.value(Math.abs(literal)) != literal > 0)
                        .boxed()
                        .toList());
            }
        }
        return Optional.empty();
    }
}
