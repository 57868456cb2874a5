package io.splent.uvl.order;

import io.splent.uvl.model.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One clause of a constraint: when all {@code needing} features are selected, one of the {@code needed} must be.
 *
 * @param needing the negated features
 * @param needed the plain features
 * @param isPartial whether the clause also has parts that are not features, so that it may hold by them
 */
record Clause(Set<String> needing, Set<String> needed, boolean isPartial) {

    /** A constraint that falls into more clauses than people can mean has no direction. */
    private static final int MOST_CLAUSES = 256;

    private static final Clause EMPTY = new Clause(Set.of(), Set.of(), false);
    private static final Clause PARTIAL = new Clause(Set.of(), Set.of(), true);

    /** The clauses that together say the same as the constraint; none when there would be too many. */
    static List<Clause> of(Expression constraint) {
        List<Clause> clauses = clauses(constraint, true);
        return clauses.size() > MOST_CLAUSES ? List.of() : clauses;
    }

    private static List<Clause> clauses(Expression part, boolean holds) {
        if (part instanceof Expression.FeatureReference reference) {
            Set<String> name = Set.of(reference.feature());
            return List.of(holds ? new Clause(Set.of(), name, false) : new Clause(name, Set.of(), false));
        } else if (part instanceof Expression.Not not) {
            return clauses(not.operand(), !holds);
        } else if (part instanceof Expression.And and) {
            return holds ? all(and.operands(), true) : any(and.operands(), false);
        } else if (part instanceof Expression.Or or) {
            return holds ? any(or.operands(), true) : all(or.operands(), false);
        } else if (part instanceof Expression.Implies implies) {
            List<Clause> left = clauses(implies.left(), !holds);
            List<Clause> right = clauses(implies.right(), holds);
            return holds
                    ? product(left, right)
                    : Stream.concat(left.stream(), right.stream()).toList();
        }
        return List.of(PARTIAL);
    }

    private static List<Clause> all(List<Expression> parts, boolean hold) {
        return parts.stream().flatMap(part -> clauses(part, hold).stream()).toList();
    }

    private static List<Clause> any(List<Expression> parts, boolean hold) {
        List<Clause> result = List.of(EMPTY);
        for (Expression part : parts) {
            result = product(result, clauses(part, hold));
        }
        return result;
    }

    private static List<Clause> product(List<Clause> left, List<Clause> right) {
        if ((long) left.size() * right.size() > MOST_CLAUSES) {
            return List.of(PARTIAL);
        }
        List<Clause> result = new ArrayList<>();
        left.forEach(first -> right.forEach(second -> result.add(first.or(second))));
        return result;
    }

    private Clause or(Clause other) {
        return new Clause(union(needing, other.needing), union(needed, other.needed), isPartial || other.isPartial);
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> result = new LinkedHashSet<>(first);
        result.addAll(second);
        return result;
    }

    /** Whether it says that one feature needs one other, without conditions. */
    boolean isImplication() {
        return !isPartial && needing.size() == 1 && needed.size() == 1;
    }
}
