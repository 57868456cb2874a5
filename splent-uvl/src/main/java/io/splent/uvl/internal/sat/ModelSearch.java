package io.splent.uvl.internal.sat;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Builds models of an encoding value by value: what is asked for is decided so wherever that leaves a model.
 *
 * <p>Literals are numbered from 0: {@code 2 * i} says that the variable at position {@code i} is true, {@code 2 * i + 1}
 * that it is false. Variables beside the given ones take the values they have to.
 */
public final class ModelSearch {

    private final Solver solver;
    private final int[] variables;

    /** The values of the given variables in the model that the solver has found last. */
    private final BitSet lastFound = new BitSet();

    public ModelSearch(Encoding encoding, int[] variables) {
        this.solver = new LogicNgSolver();
        encoding.rules().forEach(rule -> rule.clauses().forEach(solver::add));
        this.variables = variables.clone();
    }

    /** Chooses between two literals of a variable. */
    @FunctionalInterface
    public interface Choice {
        /** Whether to try true first. */
        boolean isTrueWanted(int position, BitSet decided);
    }

    /** How many variables a model has. */
    public int size() {
        return variables.length;
    }

    /** Whether some model has all these literals. */
    public boolean isPossible(Set<Integer> literals) {
        return isPossible(literals.stream().mapToInt(Integer::intValue));
    }

    private boolean isPossible(IntStream literals) {
        boolean possible = solver.isSatisfiable(literals.map(this::external).toArray());
        if (possible) {
            lastFound.clear();
            IntStream.range(0, variables.length)
                    .filter(position -> solver.value(variables[position]))
                    .forEach(lastFound::set);
        }
        return possible;
    }

    private int external(int literal) {
        int variable = variables[literal / 2];
        return literal % 2 == 0 ? variable : -variable;
    }

    /**
     * A model.
     *
     * @param start literals that some model has
     * @param order the positions in the order to decide them in
     * @return its literals, one for each variable
     */
    public BitSet model(Set<Integer> start, Iterable<Integer> order, Choice choice) {
        BitSet decided = new BitSet();
        start.forEach(decided::set);
        if (!isPossible(decided.stream())) {
            throw new IllegalArgumentException("no model has " + start);
        }
        for (int position : order) {
            if (!decided.get(2 * position) && !decided.get(2 * position + 1)) {
                decide(position, choice.isTrueWanted(position, decided), decided);
            }
        }
        return decided;
    }

    /** What the solver has found already needs not be asked for. */
    private void decide(int position, boolean wanted, BitSet decided) {
        int literal = literal(position, wanted);
        decided.set(literal);
        if (lastFound.get(position) != wanted && !isPossible(decided.stream())) {
            decided.clear(literal);
            decided.set(literal(position, !wanted));
        }
    }

    /** Finds no model with exactly these literals any more. */
    public void exclude(BitSet model) {
        solver.add(model.stream().map(literal -> -external(literal)).toArray());
    }

    public static int literal(int position, boolean value) {
        return 2 * position + (value ? 0 : 1);
    }
}
