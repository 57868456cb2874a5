package io.splent.uvl.internal.sat;

import io.splent.uvl.model.Expression.ComparisonOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The comparison of a linear form with zero, as a decision diagram: it goes through the variables from the weightiest to
 * the lightest, keeps the sum so far, and stops where the rest cannot change the outcome.
 */
final class Threshold {

    /** With more intermediate sums than this the diagram would cost more than its answer is worth. */
    private static final int MOST_SUMS = 20_000;

    /** One variable and what its being true adds. */
    private record Term(int variable, BigInteger weight) {}

    private final Clauses clauses;
    private final boolean isEquality;
    private final List<Term> terms = new ArrayList<>();
    private final BigInteger constant;
    private final BigInteger[] least;
    private final BigInteger[] most;

    private Threshold(Clauses clauses, boolean isEquality, LinearForm form, BigInteger scale, BigInteger shift) {
        this.clauses = clauses;
        this.isEquality = isEquality;
        form.factors().forEach((variable, factor) -> terms.add(new Term(variable, whole(factor, scale))));
        terms.sort(Comparator.comparing((Term term) -> term.weight().abs())
                .reversed()
                .thenComparing(Term::variable));
        this.constant = whole(form.constant(), scale).add(shift);
        this.least = new BigInteger[terms.size() + 1];
        this.most = new BigInteger[terms.size() + 1];
        least[terms.size()] = BigInteger.ZERO;
        most[terms.size()] = BigInteger.ZERO;
        for (int i = terms.size() - 1; i >= 0; i--) {
            BigInteger weight = terms.get(i).weight();
            least[i] = least[i + 1].add(weight.min(BigInteger.ZERO));
            most[i] = most[i + 1].add(weight.max(BigInteger.ZERO));
        }
    }

    private static BigInteger whole(Rational number, BigInteger scale) {
        return number.numerator().multiply(scale.divide(number.denominator()));
    }

    /** A literal that holds exactly when the comparison with zero does; empty when that would take too many clauses. */
    static OptionalInt literal(Clauses clauses, LinearForm form, ComparisonOperator operator) {
        return switch (operator) {
            case LESS_EQUAL -> literal(clauses, form, false, BigInteger.ZERO);
            case LESS -> literal(clauses, form, false, BigInteger.ONE);
            case GREATER_EQUAL -> literal(clauses, form.times(Rational.ONE.negate()), false, BigInteger.ZERO);
            case GREATER -> literal(clauses, form.times(Rational.ONE.negate()), false, BigInteger.ONE);
            case EQUAL -> literal(clauses, form, true, BigInteger.ZERO);
            case NOT_EQUAL -> {
                OptionalInt equal = literal(clauses, form, true, BigInteger.ZERO);
                yield equal.isPresent() ? OptionalInt.of(-equal.getAsInt()) : equal;
            }
        };
    }

    /** Whether a number with the form's value plus the shift, in whole multiples of the smallest step, is at most zero. */
    private static OptionalInt literal(Clauses clauses, LinearForm form, boolean isEquality, BigInteger shift) {
        BigInteger scale = form.constant().denominator();
        for (Rational factor : form.factors().values()) {
            scale = scale.multiply(
                    factor.denominator().divide(factor.denominator().gcd(scale)));
        }
        return new Threshold(clauses, isEquality, form, scale, shift).literal();
    }

    private OptionalInt literal() {
        List<Map<BigInteger, Integer>> layers = new ArrayList<>();
        int sums = 0;
        Map<BigInteger, Integer> layer = new LinkedHashMap<>(Map.of(constant, 0));
        for (int i = 0; i <= terms.size(); i++) {
            layers.add(layer);
            sums += layer.size();
            if (sums > MOST_SUMS) {
                return OptionalInt.empty();
            }
            layer = i < terms.size() ? next(layer, i) : layer;
        }
        for (int i = terms.size(); i >= 0; i--) {
            settle(layers, i);
        }
        return OptionalInt.of(layers.get(0).getOrDefault(constant, 0));
    }

    /** The sums that are possible after one more variable, where the outcome is still open. */
    private Map<BigInteger, Integer> next(Map<BigInteger, Integer> layer, int i) {
        Map<BigInteger, Integer> next = new LinkedHashMap<>();
        for (BigInteger sum : layer.keySet()) {
            if (!isDecided(sum, i)) {
                next.put(sum, 0);
                next.put(sum.add(terms.get(i).weight()), 0);
            }
        }
        return next;
    }

    private boolean isDecided(BigInteger sum, int i) {
        return isSurelyFalse(sum, i) || isSurelyTrue(sum, i);
    }

    private boolean isSurelyFalse(BigInteger sum, int i) {
        boolean above = sum.add(least[i]).signum() > 0;
        return isEquality ? above || sum.add(most[i]).signum() < 0 : above;
    }

    private boolean isSurelyTrue(BigInteger sum, int i) {
        int highest = sum.add(most[i]).signum();
        return isEquality ? highest == 0 && sum.add(least[i]).signum() == 0 : highest <= 0;
    }

    /** Gives every sum of a layer its literal, by those of the layer behind. Equal cases share one. */
    private void settle(List<Map<BigInteger, Integer>> layers, int i) {
        Map<List<Integer>, Integer> shared = new HashMap<>();
        layers.get(i).replaceAll((sum, unknown) -> {
            if (isDecided(sum, i)) {
                return isSurelyTrue(sum, i) ? clauses.yes() : -clauses.yes();
            }
            Term term = terms.get(i);
            Map<BigInteger, Integer> behind = layers.get(i + 1);
            int with = behind.getOrDefault(sum.add(term.weight()), 0);
            int without = behind.getOrDefault(sum, 0);
            return shared.computeIfAbsent(
                    List.of(with, without), key -> clauses.choose(term.variable(), with, without));
        });
    }
}
