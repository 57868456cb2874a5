package io.splent.uvl.internal.sat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.logicng.backbones.BackboneType;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
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

    @Override
    public Backbone backbone(int variables) {
        FormulaFactory names = new FormulaFactory();
        List<Variable> relevant = new ArrayList<>();
        for (int variable = 1; variable <= variables; variable++) {
            ensure(variable);
            String name = Integer.toString(variable);
            if (solver.idxForName(name) < 0) {
                solver.addName(name, variable - 1);
            }
            relevant.add(names.variable(name));
        }
        var found = solver.computeBackbone(relevant, BackboneType.POSITIVE_AND_NEGATIVE);
        if (!found.isSat()) {
            throw new IllegalStateException("the clauses have no model");
        }
        return new Backbone(numbers(found.getPositiveBackbone()), numbers(found.getNegativeBackbone()));
    }

    private static BitSet numbers(Collection<Variable> variables) {
        BitSet result = new BitSet();
        variables.forEach(variable -> result.set(Integer.parseInt(variable.name())));
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
