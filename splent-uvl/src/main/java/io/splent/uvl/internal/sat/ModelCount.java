package io.splent.uvl.internal.sat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.handlers.DnnfCompilationHandler;
import org.logicng.modelcounting.ModelCounter;

/** The number of models, found by LogicNG's compilation to decomposable form. */
public final class ModelCount {

    private ModelCount() {}

    /**
     * Counts models.
     *
     * @param encoding the clauses
     * @param effort after how many case distinctions to give up
     * @return the number, or empty when it was given up
     */
    public static Optional<BigInteger> of(Encoding encoding, long effort) {
        FormulaFactory factory = new FormulaFactory();
        List<Variable> variables = new ArrayList<>();
        for (int i = 1; i <= encoding.variables(); i++) {
            variables.add(factory.variable("v" + i));
        }
        List<Formula> clauses = new ArrayList<>();
        for (Rule rule : encoding.rules()) {
            rule.clauses().forEach(clause -> clauses.add(formula(factory, variables, clause)));
        }
        if (clauses.isEmpty()) {
            return Optional.of(BigInteger.TWO.pow(variables.size()));
        }
        @Nullable BigInteger count = ModelCounter.count(clauses, new TreeSet<>(variables), () -> new Effort(effort));
        return Optional.ofNullable(count);
    }

    private static Formula formula(FormulaFactory factory, List<Variable> variables, int[] clause) {
        List<Literal> literals = new ArrayList<>();
        for (int literal : clause) {
            Variable variable = variables.get(Math.abs(literal) - 1);
            literals.add(literal > 0 ? variable : variable.negate());
        }
        return factory.clause(literals);
    }

    /** Stops after a number of case distinctions, which is the same on every machine, unlike time. */
    private static final class Effort implements DnnfCompilationHandler {

        private final long most;
        private long distinctions;

        Effort(long most) {
            this.most = most;
        }

        @Override
        public boolean shannonExpansion() {
            distinctions++;
            return distinctions <= most;
        }

        @Override
        public boolean aborted() {
            return distinctions > most;
        }

        @Override
        public void started() {
            distinctions = 0;
        }
    }
}
