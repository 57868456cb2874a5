package io.splent.uvl.internal.sat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the rules behind an impossibility: every rule gets a switch, and a minimal set of switches stays on. */
public final class Explanations {

    private final List<Rule> rules;
    private final int firstSwitch;
    private final Solver solver = new LogicNgSolver();

    public Explanations(Encoding encoding) {
        this.rules = encoding.rules();
        this.firstSwitch = encoding.variables() + 1;
        for (int i = 0; i < rules.size(); i++) {
            int off = -(firstSwitch + i);
            for (int[] clause : rules.get(i).clauses()) {
                solver.add(IntStream.concat(IntStream.of(clause), IntStream.of(off))
                        .toArray());
            }
        }
    }

    /**
     * What cannot hold together.
     *
     * @param assumptions the assumptions involved
     * @param rules the rules involved
     */
    public record Conflict(List<Integer> assumptions, List<Rule> rules) {}

    /** A minimal conflict of assumptions that the rules do not allow. */
    public Conflict conflict(int... assumptions) {
        int[] all = IntStream.concat(
                        IntStream.of(assumptions), IntStream.range(firstSwitch, firstSwitch + rules.size()))
                .toArray();
        if (solver.isSatisfiable(all)) {
            throw new IllegalArgumentException("there is no conflict");
        }
        return sorted(minimal(solver.conflict()));
    }

    /** Leaves out one after the other what is not needed. */
    private List<Integer> minimal(int[] conflict) {
        List<Integer> needed = new ArrayList<>(IntStream.of(conflict).boxed().toList());
        for (int literal : conflict) {
            int[] without = needed.stream()
                    .filter(other -> other != literal)
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (needed.contains(literal) && !solver.isSatisfiable(without)) {
                needed.retainAll(IntStream.of(solver.conflict()).boxed().toList());
            }
        }
        return needed;
    }

    private Conflict sorted(List<Integer> literals) {
        List<Integer> assumptions = literals.stream()
                .filter(literal -> literal < firstSwitch)
                .sorted()
                .toList();
        List<Rule> involved = literals.stream()
                .filter(literal -> literal >= firstSwitch)
                .sorted()
                .map(literal -> rules.get(literal - firstSwitch))
                .toList();
        return new Conflict(assumptions, involved);
    }
}
