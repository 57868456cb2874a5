package io.splent.uvl.internal.sat;

import io.splent.uvl.internal.sat.ConstantValues.Average;
import io.splent.uvl.internal.sat.ConstantValues.TextValue;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Expression.ComparisonOperator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Comparisons of numbers and of texts that follow from which features are selected, as exact clauses. */
final class Comparisons {

    private final ConstantValues values;
    private final Clauses clauses;

    Comparisons(ConstantValues values, Clauses clauses) {
        this.values = values;
        this.clauses = clauses;
    }

    /** A literal that holds exactly when the comparison does; empty when that is not known or too much to write. */
    OptionalInt literal(Expression.Comparison comparison) {
        TextValue leftText = values.text(comparison.left());
        TextValue rightText = values.text(comparison.right());
        if (leftText != null && rightText != null && comparison.operator().isEquality()) {
            int equal = equal(leftText, rightText);
            return OptionalInt.of(comparison.operator() == ComparisonOperator.EQUAL ? equal : -equal);
        }
        LinearForm left = values.number(comparison.left());
        LinearForm right = values.number(comparison.right());
        if (left != null && right != null) {
            return Threshold.literal(clauses, left.minus(right), comparison.operator());
        } else if (right != null) {
            return average(values.average(comparison.left()), comparison.operator(), right);
        } else if (left != null) {
            return average(values.average(comparison.right()), turned(comparison.operator()), left);
        }
        return OptionalInt.empty();
    }

    private static ComparisonOperator turned(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> ComparisonOperator.GREATER;
            case LESS_EQUAL -> ComparisonOperator.GREATER_EQUAL;
            case GREATER -> ComparisonOperator.LESS;
            case GREATER_EQUAL -> ComparisonOperator.LESS_EQUAL;
        };
    }

    /** Sum over count compared with a number is the sum compared with number times count, unless there is nothing. */
    private OptionalInt average(@Nullable Average average, ComparisonOperator operator, LinearForm right) {
        if (average == null || !right.isConstant()) {
            return OptionalInt.empty();
        }
        LinearForm difference = average.sum().minus(average.count().times(right.constant()));
        OptionalInt ofSome = Threshold.literal(clauses, difference, operator);
        OptionalInt ofNone =
                Threshold.literal(clauses, LinearForm.constant(right.constant().negate()), operator);
        if (ofSome.isEmpty() || ofNone.isEmpty()) {
            return OptionalInt.empty();
        }
        int some = clauses.or(average.count().factors().keySet().stream()
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray());
        return OptionalInt.of(clauses.choose(some, ofSome.getAsInt(), ofNone.getAsInt()));
    }

    private int equal(TextValue left, TextValue right) {
        return chosen(
                left.variable(),
                chosen(right.variable(), known(left.text(), right.text()), known(left.text(), "")),
                chosen(right.variable(), known("", right.text()), clauses.yes()));
    }

    private int chosen(int variable, int then, int otherwise) {
        return variable == 0 ? then : clauses.choose(variable, then, otherwise);
    }

    private int known(String left, String right) {
        return left.equals(right) ? clauses.yes() : -clauses.yes();
    }
}
