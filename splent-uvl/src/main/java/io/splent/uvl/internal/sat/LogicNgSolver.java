package io.splent.uvl.internal.sat;

import java.util.stream.IntStream;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** LogicNG's MiniSat, used on the level of numbers: formulas as objects would cost more than solving. */
public final class LogicNgSolver implements Solver {

    private final MiniSatStyleSolver solver = new MiniSat2Solver();
    private final boolean preferFalse;

    /**
     * An empty solver.
     *
     * @param preferFalse which value to try first for a variable
     */
    public LogicNgSolver(boolean preferFalse) {
        this.preferFalse = preferFalse;
    }

    @Override
    public void add(int... clause) {
        solver.addClause(literals(clause), proposition());
    }

    /** Clauses are not traced back to formulas. */
    @SuppressWarnings("NullAway") // the library takes null for "no proposition" and has no annotations
    private static org.logicng.propositions.Proposition proposition() {
        return null;
    }

    @Override
    public boolean isSatisfiable(int... assumptions) {
        return solver.solve(noHandler(), literals(assumptions)) == Tristate.TRUE;
    }

    @SuppressWarnings("NullAway") // the library takes null for "no handler" and has no annotations
    private static org.logicng.handlers.SATHandler noHandler() {
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
    public int[] known() {
        return IntStream.of(solver.upZeroLiterals().toArray())
                .map(LogicNgSolver::external)
                .toArray();
    }

    private LNGIntVector literals(int[] external) {
        LNGIntVector result = new LNGIntVector(external.length);
        for (int literal : external) {
            int variable = Math.abs(literal);
            while (solver.nVars() < variable) {
                solver.newVar(preferFalse, true);
            }
            result.push(MiniSatStyleSolver.mkLit(variable - 1, literal < 0));
        }
        return result;
    }

    private static int external(int literal) {
        int variable = MiniSatStyleSolver.var(literal) + 1;
        return MiniSatStyleSolver.sign(literal) ? -variable : variable;
    }
}
