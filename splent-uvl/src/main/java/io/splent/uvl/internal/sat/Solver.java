package io.splent.uvl.internal.sat;

import java.util.Optional;

/**
 * An incremental SAT solver. Variables are the integers from 1, a negative integer is a negated variable.
 */
public interface Solver {

    /** Adds a clause for good. */
    void add(int... clause);

    /** Whether all clauses and the assumptions can hold together. */
    boolean isSatisfiable(int... assumptions);

    /** The value of a variable in the model of the last satisfiable call. */
    boolean value(int variable);

    /** Assumptions of the last unsatisfiable call that cannot hold together; not necessarily the fewest. */
    int[] conflict();

    /** Which of the variables from 1 to the given one have the same value in every model; empty without a model. */
    Optional<Backbone> backbone(int variables);
}
