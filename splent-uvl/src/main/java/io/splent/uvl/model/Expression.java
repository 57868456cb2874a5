package io.splent.uvl.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or a part of one. Conjunctions and disjunctions are flat: an operand of {@link And} is never an
 * {@link And}.
 *
 * @since 0.1
 */
public sealed interface Expression {

    /**
     * A name as written, not yet resolved. Only files contain it, models do not.
     *
     * @param parts the identifiers between the dots, without quotes
     * @param span where it is written
     */
    record Name(List<String> parts, SourceSpan span) implements Expression {
        public Name {
            parts = List.copyOf(parts);
        }

        /** The identifiers joined by dots. */
        public String joined() {
            return String.join(".", parts);
        }
    }

    /**
     * A feature: as a condition, that it is selected; as an operand, its value.
     *
     * @param feature the feature's name in the model
     * @param span where it is written
     */
    record FeatureReference(String feature, SourceSpan span) implements Expression {}

    /**
     * An attribute of a feature.
     *
     * @param feature the feature's name in the model
     * @param path the keys from the feature to the value
     * @param span where it is written
     */
    record AttributeReference(String feature, List<String> path, SourceSpan span) implements Expression {
        public AttributeReference {
            path = List.copyOf(path);
        }
    }

    /** A number; a scale of zero means that it was written as an integer. */
    record NumberLiteral(BigDecimal value) implements Expression {}

    /** A text between single quotes. */
    record StringLiteral(String value) implements Expression {}

    /** The operand does not hold. */
    record Not(Expression operand) implements Expression {}

    /** All operands hold. */
    record And(List<Expression> operands) implements Expression {
        public And {
            List<Expression> flat = new ArrayList<>(operands.size());
            for (Expression operand : operands) {
                if (operand instanceof And inner) {
                    flat.addAll(inner.operands());
                } else {
                    flat.add(operand);
                }
            }
            operands = List.copyOf(flat);
        }
    }

    /** At least one operand holds. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            List<Expression> flat = new ArrayList<>(operands.size());
            for (Expression operand : operands) {
                if (operand instanceof Or inner) {
                    flat.addAll(inner.operands());
                } else {
                    flat.add(operand);
                }
            }
            operands = List.copyOf(flat);
        }
    }

    /** When the left side holds, the right side holds. */
    record Implies(Expression left, Expression right) implements Expression {}

    /** Both sides hold, or neither. */
    record Iff(Expression left, Expression right) implements Expression {}

    /** A comparison of two numbers, two texts or two truth values. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Expression {}

    /** A calculation with two numbers. */
    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {}

    /**
     * The sum or the average of an attribute over selected features.
     *
     * @param function which of the two
     * @param attribute the keys from a feature to the value
     * @param root only the features below this one count, or all when null
     * @param span where the attribute is written
     */
    record Aggregate(
            AggregateFunction function,
            List<String> attribute,
            @Nullable Expression root,
            SourceSpan span) implements Expression {
        public Aggregate {
            attribute = List.copyOf(attribute);
        }
    }

    /** The number of characters of a text. */
    record Length(Expression text) implements Expression {}

    /** A number made integer. */
    record Rounding(RoundingFunction function, Expression number) implements Expression {}

    /** The comparison operators. */
    enum ComparisonOperator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_EQUAL("<="),
        GREATER(">"),
        GREATER_EQUAL(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** True for the two that texts and truth values allow, too. */
        public boolean isEquality() {
            return this == EQUAL || this == NOT_EQUAL;
        }
    }

    /** The arithmetic operators. */
    enum ArithmeticOperator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDE("/");

        private final String symbol;

        ArithmeticOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /** The aggregate functions. */
    enum AggregateFunction {
        SUM("sum"),
        AVG("avg");

        private final String keyword;

        AggregateFunction(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    /** The rounding functions. */
    enum RoundingFunction {
        FLOOR("floor"),
        CEIL("ceil");

        private final String keyword;

        RoundingFunction(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }
}
