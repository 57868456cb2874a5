package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.internal.parser.UvlParser.AggregateContext;
import io.splent.uvl.internal.parser.UvlParser.BinaryContext;
import io.splent.uvl.internal.parser.UvlParser.ExpressionContext;
import io.splent.uvl.internal.parser.UvlParser.FunctionContext;
import io.splent.uvl.internal.parser.UvlParser.NameContext;
import io.splent.uvl.internal.parser.UvlParser.NegationContext;
import io.splent.uvl.internal.parser.UvlParser.NumberLiteralContext;
import io.splent.uvl.internal.parser.UvlParser.ParenthesesContext;
import io.splent.uvl.internal.parser.UvlParser.ReferenceContext;
import io.splent.uvl.internal.parser.UvlParser.StringLiteralContext;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Expression.AggregateFunction;
import io.splent.uvl.model.Expression.ArithmeticOperator;
import io.splent.uvl.model.Expression.ComparisonOperator;
import io.splent.uvl.model.Expression.Name;
import io.splent.uvl.model.Expression.RoundingFunction;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Constraints. Operators in a row form a tree that leans to the left and may be thousands of levels deep, so it is
 * walked by a loop; brackets and negations are limited and walked by recursion.
 */
final class ExpressionBuilder {

    private final Spans spans;
    private final NameBuilder names;
    private final NumberBuilder numbers;
    private final int longestChain;
    private final DiagnosticLog log;

    ExpressionBuilder(Spans spans, NameBuilder names, int longestChain, DiagnosticLog log) {
        this.spans = spans;
        this.names = names;
        this.numbers = new NumberBuilder(spans, log);
        this.longestChain = longestChain;
        this.log = log;
    }

    Constraint constraint(ExpressionContext context, @Nullable String owner) {
        return new Constraint(expression(context), spans.of(context), owner);
    }

    private Expression expression(ExpressionContext context) {
        if (context instanceof BinaryContext binary) {
            return chain(binary);
        } else if (context instanceof ReferenceContext reference) {
            return name(reference.target);
        } else if (context instanceof NegationContext negation) {
            return new Expression.Not(expression(negation.operand));
        } else if (context instanceof ParenthesesContext parentheses) {
            return expression(parentheses.inner);
        } else if (context instanceof NumberLiteralContext number) {
            return new Expression.NumberLiteral(numbers.number(number.amount));
        } else if (context instanceof AggregateContext aggregate) {
            return aggregate(aggregate);
        } else if (context instanceof FunctionContext function) {
            return function(function);
        }
        String quoted = ((StringLiteralContext) context).quoted.getText();
        return new Expression.StringLiteral(quoted.substring(1, quoted.length() - 1));
    }

    private Name name(NameContext context) {
        return new Name(names.parts(context), spans.of(context));
    }

    private Expression aggregate(AggregateContext context) {
        AggregateFunction function =
                context.function.getType() == UvlParser.SUM ? AggregateFunction.SUM : AggregateFunction.AVG;
        return new Expression.Aggregate(
                function,
                names.parts(context.path),
                context.root == null ? null : name(context.root),
                spans.of(context.path));
    }

    private Expression function(FunctionContext context) {
        Name operand = name(context.argument);
        return switch (context.function.getType()) {
            case UvlParser.FLOOR -> new Expression.Rounding(RoundingFunction.FLOOR, operand);
            case UvlParser.CEIL -> new Expression.Rounding(RoundingFunction.CEIL, operand);
            default -> new Expression.Length(operand);
        };
    }

    private Expression chain(BinaryContext outermost) {
        Deque<BinaryContext> links = new ArrayDeque<>();
        ExpressionContext first = outermost;
        while (first instanceof BinaryContext link) {
            links.push(link);
            first = link.left;
        }
        Expression result = expression(first);
        int nesting = 0;
        while (!links.isEmpty()) {
            BinaryContext link = links.pop();
            int operator = link.operator.getType();
            if (operator == UvlParser.AND || operator == UvlParser.OR) {
                result = flat(operator, result, link, links);
            } else {
                nesting++;
                reportImplicationsInARow(operator, result, link);
                result = combined(operator, result, expression(link.right));
            }
        }
        if (nesting > longestChain) {
            log.add(Diagnostic.error(
                    DiagnosticCode.TOO_DEEP, "more than " + longestChain + " operators in a row", spans.of(outermost)));
        }
        return result;
    }

    /** Takes all following links with the same operator at once, so that long clauses cost linear time. */
    private Expression flat(int operator, Expression first, BinaryContext link, Deque<BinaryContext> links) {
        List<Expression> operands = new ArrayList<>(List.of(first, expression(link.right)));
        while (!links.isEmpty() && links.peek().operator.getType() == operator) {
            operands.add(expression(links.pop().right));
        }
        return operator == UvlParser.AND ? new Expression.And(operands) : new Expression.Or(operands);
    }

    private void reportImplicationsInARow(int operator, Expression left, BinaryContext link) {
        if (operator == UvlParser.IMPLIES
                && left instanceof Expression.Implies
                && !(link.left instanceof ParenthesesContext)) {
            log.add(Diagnostic.warning(
                            DiagnosticCode.CHAINED_IMPLICATION,
                            "A => B => C means (A => B) => C in UVL, which gives no order to A and B",
                            spans.of(link))
                    .withHint("write parentheses, or two constraints A => B and B => C"));
        }
    }

    private static Expression combined(int operator, Expression left, Expression right) {
        return switch (operator) {
            case UvlParser.IMPLIES -> new Expression.Implies(left, right);
            case UvlParser.IFF -> new Expression.Iff(left, right);
            case UvlParser.PLUS -> new Expression.Arithmetic(ArithmeticOperator.PLUS, left, right);
            case UvlParser.MINUS -> new Expression.Arithmetic(ArithmeticOperator.MINUS, left, right);
            case UvlParser.TIMES -> new Expression.Arithmetic(ArithmeticOperator.TIMES, left, right);
            case UvlParser.DIVIDE -> new Expression.Arithmetic(ArithmeticOperator.DIVIDE, left, right);
            default -> new Expression.Comparison(comparison(operator), left, right);
        };
    }

    private static ComparisonOperator comparison(int operator) {
        return switch (operator) {
            case UvlParser.EQUAL -> ComparisonOperator.EQUAL;
            case UvlParser.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case UvlParser.LESS -> ComparisonOperator.LESS;
            case UvlParser.LESS_EQUAL -> ComparisonOperator.LESS_EQUAL;
            case UvlParser.GREATER -> ComparisonOperator.GREATER;
            default -> ComparisonOperator.GREATER_EQUAL;
        };
    }
}
