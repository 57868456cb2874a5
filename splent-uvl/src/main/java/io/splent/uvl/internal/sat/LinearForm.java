package io.splent.uvl.internal.sat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number that depends on the product: a constant, plus a factor for every selected feature.
 *
 * @param constant what is always there
 * @param factors by variable what its being true adds; none is zero
 */
record LinearForm(Rational constant, Map<Integer, Rational> factors) {

    LinearForm {
        Map<Integer, Rational> proper = new TreeMap<>(factors);
        proper.values().removeIf(factor -> factor.signum() == 0);
        factors = Map.copyOf(proper);
    }

    static LinearForm constant(Rational number) {
        return new LinearForm(number, Map.of());
    }

    /** The number when the variable is true, and zero otherwise. */
    static LinearForm of(int variable, Rational number) {
        return new LinearForm(Rational.ZERO, Map.of(variable, number));
    }

    boolean isConstant() {
        return factors.isEmpty();
    }

    LinearForm plus(LinearForm other) {
        Map<Integer, Rational> sum = new TreeMap<>(factors);
        other.factors.forEach((variable, factor) -> sum.merge(variable, factor, Rational::plus));
        return new LinearForm(constant.plus(other.constant), sum);
    }

    LinearForm minus(LinearForm other) {
        return plus(other.times(Rational.ONE.negate()));
    }

    LinearForm times(Rational number) {
        Map<Integer, Rational> product = new TreeMap<>();
        factors.forEach((variable, factor) -> product.put(variable, factor.times(number)));
        return new LinearForm(constant.times(number), product);
    }

    /** The product with another form, or null when that is not such a form. */
    @Nullable
    LinearForm times(LinearForm other) {
        if (other.isConstant()) {
            return times(other.constant);
        }
        return isConstant() ? other.times(constant) : combined(other, Rational::times);
    }

    /** The function of this number, or null when that is not such a form. */
    @Nullable
    LinearForm mapped(UnaryOperator<Rational> function) {
        return combined(this, (number, same) -> function.apply(number));
    }

    /** Whatever depends on one variable only has two values and is therefore linear. */
    private @Nullable LinearForm combined(LinearForm other, BinaryOperator<Rational> function) {
        TreeSet<Integer> variables = new TreeSet<>(factors.keySet());
        variables.addAll(other.factors.keySet());
        if (variables.size() > 1) {
            return null;
        }
        Rational none = function.apply(constant, other.constant);
        if (variables.isEmpty()) {
            return constant(none);
        }
        int only = variables.first();
        Rational all = function.apply(at(only), other.at(only));
        return new LinearForm(none, Map.of(only, all.plus(none.negate())));
    }

    private Rational at(int variable) {
        return constant.plus(factors.getOrDefault(variable, Rational.ZERO));
    }
}
