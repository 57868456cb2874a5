package io.splent.uvl.internal.sat;

import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Expression.AggregateFunction;
import io.splent.uvl.model.Expression.ArithmeticOperator;
import io.splent.uvl.model.Expression.RoundingFunction;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that follow from which features are selected: attributes, which are constant, and what is calculated from
 * them. The attribute of a feature that is not selected is 0, false, or the empty text. An aggregate is over selected
 * features only; the average over none is 0.
 *
 * <p>The values of typed features and of features that may be taken several times are not known.
 */
final class ConstantValues {

    /**
     * A text: the given one where the variable is true, else the empty one.
     *
     * @param variable the variable, or 0 for a text that is always the same
     * @param text the text
     */
    record TextValue(int variable, String text) {}

    /**
     * The average over selected features.
     *
     * @param sum the sum of the values
     * @param count the number of values
     */
    record Average(LinearForm sum, LinearForm count) {}

    private final FeatureModel model;
    private final ToIntFunction<Feature> variables;

    ConstantValues(FeatureModel model, ToIntFunction<Feature> variables) {
        this.model = model;
        this.variables = variables;
    }

    private Optional<Feature> single(String name) {
        return model.feature(name).filter(feature -> model.repeatable(feature).isEmpty());
    }

    /** The number, or null when it is not known to be linear. */
    @Nullable
    LinearForm number(Expression expression) {
        if (expression instanceof Expression.NumberLiteral literal) {
            return LinearForm.constant(Rational.of(literal.value()));
        } else if (expression instanceof Expression.AttributeReference reference) {
            return single(reference.feature())
                    .flatMap(feature -> attribute(feature, reference.path()))
                    .orElse(null);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return calculated(arithmetic);
        } else if (expression instanceof Expression.Rounding rounding) {
            LinearForm number = number(rounding.number());
            return number == null
                    ? null
                    : number.mapped(rounding.function() == RoundingFunction.FLOOR ? Rational::floor : Rational::ceil);
        } else if (expression instanceof Expression.Length length) {
            TextValue text = text(length.text());
            return text == null ? null : length(text);
        } else if (expression instanceof Expression.Aggregate aggregate
                && aggregate.function() == AggregateFunction.SUM) {
            Average parts = parts(aggregate);
            return parts == null ? null : parts.sum();
        }
        return null;
    }

    private Optional<LinearForm> attribute(Feature feature, List<String> path) {
        return feature.value(path)
                .filter(AttributeValue.Numeric.class::isInstance)
                .map(value -> Rational.of(((AttributeValue.Numeric) value).value()))
                .map(value -> LinearForm.of(variables.applyAsInt(feature), value));
    }

    private static LinearForm length(TextValue text) {
        String characters = text.text();
        Rational length =
                new Rational(BigInteger.valueOf(characters.codePointCount(0, characters.length())), BigInteger.ONE);
        return text.variable() == 0 ? LinearForm.constant(length) : LinearForm.of(text.variable(), length);
    }

    private @Nullable LinearForm calculated(Expression.Arithmetic arithmetic) {
        LinearForm left = number(arithmetic.left());
        LinearForm right = number(arithmetic.right());
        if (left == null || right == null) {
            return null;
        }
        ArithmeticOperator operator = arithmetic.operator();
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDE ->
                right.isConstant() && right.constant().signum() != 0
                        ? left.times(right.constant().inverse())
                        : null;
        };
    }

    /** The average that an expression is, or null. */
    @Nullable
    Average average(Expression expression) {
        return expression instanceof Expression.Aggregate aggregate && aggregate.function() == AggregateFunction.AVG
                ? parts(aggregate)
                : null;
    }

    private @Nullable Average parts(Expression.Aggregate aggregate) {
        Map<Integer, Rational> values = new HashMap<>();
        Map<Integer, Rational> ones = new HashMap<>();
        for (Feature feature : scope(aggregate)) {
            AttributeValue value = feature.value(aggregate.attribute()).orElse(null);
            if (value instanceof AttributeValue.Numeric number
                    && single(feature.name()).isPresent()) {
                int variable = variables.applyAsInt(feature);
                values.put(variable, Rational.of(number.value()));
                ones.put(variable, Rational.ONE);
            } else if (value != null) {
                return null;
            }
        }
        return new Average(new LinearForm(Rational.ZERO, values), new LinearForm(Rational.ZERO, ones));
    }

    /** All features, or the ones of the subtree with its root. */
    private Collection<Feature> scope(Expression.Aggregate aggregate) {
        if (!(aggregate.root() instanceof Expression.FeatureReference reference)) {
            return model.features();
        }
        Map<String, Feature> below = new LinkedHashMap<>();
        model.feature(reference.feature()).ifPresent(root -> collect(root, below));
        return below.values();
    }

    private static void collect(Feature feature, Map<String, Feature> below) {
        below.put(feature.name(), feature);
        for (Group group : feature.groups()) {
            group.features().forEach(child -> collect(child, below));
        }
    }

    /** The text, or null when it is not known. */
    @Nullable
    TextValue text(Expression expression) {
        if (expression instanceof Expression.StringLiteral literal) {
            return new TextValue(0, literal.value());
        } else if (expression instanceof Expression.AttributeReference reference) {
            return single(reference.feature())
                    .flatMap(feature -> feature.value(reference.path())
                            .filter(AttributeValue.Text.class::isInstance)
                            .map(value -> new TextValue(
                                    variables.applyAsInt(feature), ((AttributeValue.Text) value).value())))
                    .orElse(null);
        }
        return null;
    }

    /** Whether the expression is an attribute that is true or false; empty for anything else. */
    Optional<Boolean> flag(Expression.AttributeReference reference) {
        return single(reference.feature())
                .flatMap(feature -> feature.value(reference.path()))
                .filter(AttributeValue.Flag.class::isInstance)
                .map(value -> ((AttributeValue.Flag) value).value());
    }
}
