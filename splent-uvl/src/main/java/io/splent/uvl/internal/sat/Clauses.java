package io.splent.uvl.internal.sat;

import java.util.ArrayList;
import java.util.List;

/**
 * Clauses in the making. Variables that only help to write clauses are always determined by the others, so that the
 * number of models does not change.
 */
final class Clauses {

    private static final int LARGEST_PAIRWISE = 6;

    private int variables;
    private int yes;
    private List<int[]> clauses = new ArrayList<>();

    int newVariable() {
        variables++;
        return variables;
    }

    int variables() {
        return variables;
    }

    void add(int... clause) {
        clauses.add(clause);
    }

    /** The clauses added since the last call. */
    List<int[]> take() {
        List<int[]> taken = clauses;
        clauses = new ArrayList<>();
        yes = 0;
        return taken;
    }

    /** A literal that always holds. Every rule gets its own, so that rules can be switched off one by one. */
    int yes() {
        if (yes == 0) {
            yes = and();
        }
        return yes;
    }

    /** A literal that is the one operand where the condition holds and the other one where it does not. */
    int choose(int condition, int then, int otherwise) {
        if (then == otherwise) {
            return then;
        } else if (yes != 0 && Math.abs(then) == yes) {
            return then > 0 ? or(condition, otherwise) : and(-condition, otherwise);
        } else if (yes != 0 && Math.abs(otherwise) == yes) {
            return otherwise > 0 ? or(-condition, then) : and(condition, then);
        }
        int result = newVariable();
        add(-condition, -then, result);
        add(-condition, then, -result);
        add(condition, -otherwise, result);
        add(condition, otherwise, -result);
        return result;
    }

    /** A literal that holds when all operands hold, and not otherwise. */
    int and(int... operands) {
        int result = newVariable();
        int[] all = new int[operands.length + 1];
        for (int i = 0; i < operands.length; i++) {
            add(-result, operands[i]);
            all[i] = -operands[i];
        }
        all[operands.length] = result;
        add(all);
        return result;
    }

    /** A literal that holds when at least one operand holds, and not otherwise. */
    int or(int... operands) {
        int[] negated = new int[operands.length];
        for (int i = 0; i < operands.length; i++) {
            negated[i] = -operands[i];
        }
        return -and(negated);
    }

    /** A literal that holds when both operands hold or neither does, and not otherwise. */
    int iff(int left, int right) {
        int result = newVariable();
        add(-result, -left, right);
        add(-result, left, -right);
        add(result, left, right);
        add(result, -left, -right);
        return result;
    }

    /** No two of the literals hold together. */
    void atMostOne(int[] literals) {
        if (literals.length <= LARGEST_PAIRWISE) {
            for (int i = 0; i < literals.length; i++) {
                for (int j = i + 1; j < literals.length; j++) {
                    add(-literals[i], -literals[j]);
                }
            }
            return;
        }
        int before = literals[0];
        for (int i = 1; i < literals.length; i++) {
            add(-literals[i], -before);
            before = i + 1 < literals.length ? or(before, literals[i]) : before;
        }
    }

    /** For every k up to the limit a literal, at index k - 1, that holds when at least k of the literals hold. */
    int[] counts(int[] literals, int limit) {
        int[] counts = new int[0];
        for (int literal : literals) {
            int[] next = new int[Math.min(limit, counts.length + 1)];
            for (int k = 0; k < next.length; k++) {
                int reachedNow = k == 0 ? literal : and(literal, counts[k - 1]);
                next[k] = k < counts.length ? or(counts[k], reachedNow) : reachedNow;
            }
            counts = next;
        }
        return counts;
    }
}
