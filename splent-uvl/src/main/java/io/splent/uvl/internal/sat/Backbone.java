package io.splent.uvl.internal.sat;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The variables that have the same value in every model.
 *
 * <p>Two solvers work together: one prefers false, so that its models leave few variables that may always be true, the
 * other one prefers true. Every model that disproves one candidate disproves many others on the way.
 *
 * @param alwaysTrue the variables that are true in every model
 * @param alwaysFalse the variables that are false in every model
 */
public record Backbone(BitSet alwaysTrue, BitSet alwaysFalse) {

    /**
     * Finds the backbone of satisfiable clauses.
     *
     * @param preferFalse a solver with the clauses that tries false first
     * @param preferTrue a solver with the same clauses that tries true first
     * @param variables the backbone is looked for among the variables from 1 to this one
     */
    public static Backbone of(Solver preferFalse, Solver preferTrue, int variables) {
        BitSet maybeTrue = new BitSet();
        BitSet maybeFalse = new BitSet();
        maybeTrue.set(1, variables + 1);
        maybeFalse.set(1, variables + 1);
        return new Backbone(
                proven(preferFalse, maybeTrue, maybeFalse, true), proven(preferTrue, maybeFalse, maybeTrue, false));
    }

    private static BitSet proven(Solver solver, BitSet candidates, BitSet others, boolean value) {
        BitSet proven = new BitSet();
        if (!solver.isSatisfiable()) {
            throw new IllegalArgumentException("the clauses have no model");
        }
        discard(solver, candidates, others, value);
        for (int candidate = candidates.nextSetBit(1);
                candidate > 0;
                candidate = candidates.nextSetBit(candidate + 1)) {
            int literal = value ? candidate : -candidate;
            if (proven.get(candidate)) {
                continue;
            }
            if (solver.isSatisfiable(-literal)) {
                discard(solver, candidates, others, value);
            } else {
                solver.add(literal);
                proven.set(candidate);
                addKnown(solver, candidates, proven, value);
            }
        }
        return proven;
    }

    private static void addKnown(Solver solver, BitSet candidates, BitSet proven, boolean value) {
        IntStream.of(solver.known())
                .filter(literal -> literal > 0 == value)
                .map(Math::abs)
                .filter(candidates::get)
                .forEach(proven::set);
    }

    /** A variable with a value in some model does not always have the opposite one. */
    private static void discard(Solver solver, BitSet candidates, BitSet others, boolean value) {
        for (int variable = candidates.nextSetBit(1); variable > 0; variable = candidates.nextSetBit(variable + 1)) {
            if (solver.value(variable) != value) {
                candidates.clear(variable);
            }
        }
        for (int variable = others.nextSetBit(1); variable > 0; variable = others.nextSetBit(variable + 1)) {
            if (solver.value(variable) == value) {
                others.clear(variable);
            }
        }
    }
}
