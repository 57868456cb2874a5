package io.splent.uvl.internal.sat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.handlers.SATHandler;
import org.logicng.propositions.Proposition;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** LogicNG's MiniSat, used on the level of numbers: formulas as objects would cost more than solving. */
public final class LogicNgSolver implements Solver {

    /** Models with few selected features are easier to read as witnesses. */
    private static final boolean PREFER_FALSE = true;

    private final MiniSatStyleSolver solver = new MiniSat2Solver();

    @Override
    public void add(int... clause) {
        solver.addClause(literals(clause), proposition());
    }

    /** Clauses are not traced back to formulas. */
    @SuppressWarnings("NullAway") // the library takes null for "no proposition" and has no annotations
    private static Proposition proposition() {
        return null;
    }

    @Override
    public boolean isSatisfiable(int... assumptions) {
        return solver.solve(noHandler(), literals(assumptions)) == Tristate.TRUE;
    }

    @SuppressWarnings("NullAway") // the library takes null for "no handler" and has no annotations
    private static SATHandler noHandler() {
        return null;
    }

    @Override
    public boolean value(int variable) {
        return solver.model().get(variable - 1);
    }

    @Override
    public int[] conflict() {
        return IntStream.of(solver.conflict().toArray())
                .map(literal -> -external(literal))
                .toArray();
    }

    /**
     * Every round decides first that the remaining candidates do not have the value they have had so far. The first one
     * then either has the other value in the model found, or it is refuted for good: each round settles at least one,
     * and of a group of alternatives one after the other while all groups proceed at once.
     */
    @Override
    public Optional<Backbone> backbone(int variables) {
        if (!isSatisfiable()) {
            return Optional.empty();
        }
        List<Literal> candidates = literalsOfModel(variables);
        Backbone backbone = new Backbone(new BitSet(), new BitSet());
        while (!candidates.isEmpty()) {
            BitSet settled = settled();
            for (Literal candidate : candidates) {
                if (settled.get(number(candidate))) {
                    (candidate.phase() ? backbone.alwaysTrue() : backbone.alwaysFalse()).set(number(candidate));
                }
            }
            candidates.removeIf(candidate -> settled.get(number(candidate)));
            solver.setSelectionOrder(candidates.stream().map(Literal::negate).toList());
            isSatisfiable();
            candidates.removeIf(candidate -> value(number(candidate)) != candidate.phase());
        }
        solver.resetSelectionOrder();
        return Optional.of(backbone);
    }

    /** The library chooses decisions by name only, so every variable is named by its number. */
    private List<Literal> literalsOfModel(int variables) {
        FormulaFactory names = new FormulaFactory();
        List<Literal> result = new ArrayList<>(variables);
        for (int variable = 1; variable <= variables; variable++) {
            ensure(variable);
            String name = Integer.toString(variable);
            if (solver.idxForName(name) < 0) {
                solver.addName(name, variable - 1);
            }
            result.add(names.literal(name, variable <= solver.model().size() && value(variable)));
        }
        return result;
    }

    private static int number(Literal literal) {
        return Integer.parseInt(literal.name());
    }

    /** The variables whose value follows from the clauses by propagation alone. */
    private BitSet settled() {
        BitSet result = new BitSet();
        IntStream.of(solver.upZeroLiterals().toArray()).forEach(literal -> result.set(Math.abs(external(literal))));
        return result;
    }

    private void ensure(int variable) {
        while (solver.nVars() < variable) {
            solver.newVar(PREFER_FALSE, true);
        }
    }

    private LNGIntVector literals(int[] external) {
        LNGIntVector result = new LNGIntVector(external.length);
        for (int literal : external) {
            int variable = Math.abs(literal);
            ensure(variable);
            result.push(MiniSatStyleSolver.mkLit(variable - 1, literal < 0));
        }
        return result;
    }

    private static int external(int literal) {
        int variable = MiniSatStyleSolver.var(literal) + 1;
        return MiniSatStyleSolver.sign(literal) ? -variable : variable;
    }
}
