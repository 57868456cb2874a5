package io.splent.uvl.model;

import io.splent.uvl.model.Expression.Aggregate;
import io.splent.uvl.model.Expression.And;
import io.splent.uvl.model.Expression.Arithmetic;
import io.splent.uvl.model.Expression.ArithmeticOperator;
import io.splent.uvl.model.Expression.AttributeReference;
import io.splent.uvl.model.Expression.Comparison;
import io.splent.uvl.model.Expression.FeatureReference;
import io.splent.uvl.model.Expression.Iff;
import io.splent.uvl.model.Expression.Implies;
import io.splent.uvl.model.Expression.Length;
import io.splent.uvl.model.Expression.Name;
import io.splent.uvl.model.Expression.Not;
import io.splent.uvl.model.Expression.NumberLiteral;
import io.splent.uvl.model.Expression.Or;
import io.splent.uvl.model.Expression.Rounding;
import io.splent.uvl.model.Expression.StringLiteral;
import java.util.List;

/**
 * Expressions in UVL's notation. Parentheses are written where the language needs them, and around the left side of a
 * chain of implications, which people read from the right.
 *
 * @since 0.1
 */
public final class ExpressionText {

    private static final int IFF = 1;
    private static final int IMPLIES = 2;
    private static final int OR = 3;
    private static final int AND = 4;
    private static final int NOT = 5;
    private static final int COMPARISON = 6;
    private static final int SUM = 7;
    private static final int PRODUCT = 8;
    private static final int ATOM = 9;

    private final StringBuilder text = new StringBuilder();

    private ExpressionText() {}

    /** The expression on one line; reading it again gives an equal expression. */
    public static String of(Expression expression) {
        ExpressionText writer = new ExpressionText();
        writer.write(expression);
        return writer.text.toString();
    }

    private void write(Expression expression) {
        if (expression instanceof And and) {
            join(and.operands(), " & ", NOT);
        } else if (expression instanceof Or or) {
            join(or.operands(), " | ", AND);
        } else if (expression instanceof Not not) {
            text.append('!');
            write(not.operand(), NOT);
        } else if (expression instanceof Implies implies) {
            infix(implies.left(), " => ", implies.right(), OR, OR);
        } else if (expression instanceof Iff iff) {
            infix(iff.left(), " <=> ", iff.right(), IMPLIES, IMPLIES);
        } else if (expression instanceof Comparison comparison) {
            String symbol = " " + comparison.operator().symbol() + " ";
            infix(comparison.left(), symbol, comparison.right(), SUM, SUM);
        } else if (expression instanceof Arithmetic arithmetic) {
            int strength = strength(arithmetic);
            String symbol = " " + arithmetic.operator().symbol() + " ";
            infix(arithmetic.left(), symbol, arithmetic.right(), strength, strength + 1);
        } else {
            atom(expression);
        }
    }

    private void atom(Expression expression) {
        if (expression instanceof Name name) {
            text.append(Identifiers.dotted(name.parts()));
        } else if (expression instanceof FeatureReference reference) {
            text.append(Identifiers.prefixed(reference.feature()));
        } else if (expression instanceof AttributeReference reference) {
            text.append(Identifiers.prefixed(reference.feature())).append('.');
            text.append(Identifiers.dotted(reference.path()));
        } else if (expression instanceof NumberLiteral number) {
            text.append(number.value().toPlainString());
        } else if (expression instanceof StringLiteral string) {
            text.append('\'').append(string.value()).append('\'');
        } else {
            call(expression);
        }
    }

    private void call(Expression expression) {
        if (expression instanceof Aggregate aggregate) {
            text.append(aggregate.function().keyword()).append('(').append(Identifiers.dotted(aggregate.attribute()));
            if (aggregate.root() != null) {
                text.append(", ");
                write(aggregate.root());
            }
        } else if (expression instanceof Length length) {
            text.append("len(");
            write(length.text());
        } else if (expression instanceof Rounding rounding) {
            text.append(rounding.function().keyword()).append('(');
            write(rounding.number());
        }
        text.append(')');
    }

    private void join(List<Expression> operands, String separator, int weakest) {
        String between = "";
        for (Expression operand : operands) {
            text.append(between);
            write(operand, weakest);
            between = separator;
        }
    }

    private void infix(Expression left, String symbol, Expression right, int weakestLeft, int weakestRight) {
        write(left, weakestLeft);
        text.append(symbol);
        write(right, weakestRight);
    }

    /** Writes an operand, in parentheses when it binds less strongly than {@code weakest}. */
    private void write(Expression operand, int weakest) {
        if (strength(operand) < weakest) {
            text.append('(');
            write(operand);
            text.append(')');
        } else {
            write(operand);
        }
    }

    private static int strength(Expression expression) {
        if (expression instanceof Arithmetic arithmetic) {
            ArithmeticOperator operator = arithmetic.operator();
            return operator == ArithmeticOperator.PLUS || operator == ArithmeticOperator.MINUS ? SUM : PRODUCT;
        } else if (expression instanceof Iff) {
            return IFF;
        } else if (expression instanceof Implies) {
            return IMPLIES;
        } else if (expression instanceof Or) {
            return OR;
        } else if (expression instanceof And) {
            return AND;
        } else if (expression instanceof Not) {
            return NOT;
        }
        return expression instanceof Comparison ? COMPARISON : ATOM;
    }
}
