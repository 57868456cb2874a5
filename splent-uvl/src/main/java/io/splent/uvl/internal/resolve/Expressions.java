package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Going through expressions. */
final class Expressions {

    private Expressions() {}

    /** The expression and every part of it, from the outside in and from left to right. */
    static List<Expression> flattened(Expression expression) {
        List<Expression> result = new ArrayList<>();
        collect(expression, result);
        return result;
    }

    private static void collect(Expression expression, List<Expression> result) {
        result.add(expression);
        parts(expression).forEach(part -> collect(part, result));
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.And and) {
            return and.operands();
        } else if (expression instanceof Expression.Or or) {
            return or.operands();
        } else if (expression instanceof Expression.Not not) {
            return List.of(not.operand());
        } else if (expression instanceof Expression.Implies implies) {
            return List.of(implies.left(), implies.right());
        } else if (expression instanceof Expression.Iff iff) {
            return List.of(iff.left(), iff.right());
        } else if (expression instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (expression instanceof Expression.Length length) {
            return List.of(length.text());
        } else if (expression instanceof Expression.Rounding rounding) {
            return List.of(rounding.number());
        } else if (expression instanceof Expression.Aggregate aggregate && aggregate.root() != null) {
            return List.of(aggregate.root());
        }
        return List.of();
    }

    /** The same expression with every leaf replaced. */
    static Expression mapLeaves(Expression expression, UnaryOperator<Expression> leaf) {
        if (expression instanceof Expression.And and) {
            return new Expression.And(mapAll(and.operands(), leaf));
        } else if (expression instanceof Expression.Or or) {
            return new Expression.Or(mapAll(or.operands(), leaf));
        } else if (expression instanceof Expression.Not not) {
            return new Expression.Not(mapLeaves(not.operand(), leaf));
        } else if (expression instanceof Expression.Implies implies) {
            return new Expression.Implies(mapLeaves(implies.left(), leaf), mapLeaves(implies.right(), leaf));
        } else if (expression instanceof Expression.Iff iff) {
            return new Expression.Iff(mapLeaves(iff.left(), leaf), mapLeaves(iff.right(), leaf));
        } else if (expression instanceof Expression.Comparison comparison) {
            return new Expression.Comparison(
                    comparison.operator(), mapLeaves(comparison.left(), leaf), mapLeaves(comparison.right(), leaf));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return new Expression.Arithmetic(
                    arithmetic.operator(), mapLeaves(arithmetic.left(), leaf), mapLeaves(arithmetic.right(), leaf));
        } else if (expression instanceof Expression.Length length) {
            return new Expression.Length(mapLeaves(length.text(), leaf));
        } else if (expression instanceof Expression.Rounding rounding) {
            return new Expression.Rounding(rounding.function(), mapLeaves(rounding.number(), leaf));
        } else if (expression instanceof Expression.Aggregate aggregate && aggregate.root() != null) {
            return new Expression.Aggregate(
                    aggregate.function(), aggregate.attribute(), mapLeaves(aggregate.root(), leaf), aggregate.span());
        }
        return leaf.apply(expression);
    }

    private static List<Expression> mapAll(List<Expression> operands, UnaryOperator<Expression> leaf) {
        List<Expression> result = new ArrayList<>(operands.size());
        for (Expression operand : operands) {
            result.add(mapLeaves(operand, leaf));
        }
        return result;
    }
}
