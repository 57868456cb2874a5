package io.splent.uvl.analysis;

import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Cardinality;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All products of a small model, found by trying every set of features. Knows nothing of clauses. */
final class BruteForce {

    private final FeatureModel model;
    private final List<Feature> features;

    private BruteForce(FeatureModel model) {
        this.model = model;
        this.features = List.copyOf(model.features());
    }

    static List<Set<String>> products(FeatureModel model) {
        BruteForce search = new BruteForce(model);
        List<Set<String>> products = new ArrayList<>();
        for (int bits = 0; bits < 1 << search.features.size(); bits++) {
            Set<String> selected = new LinkedHashSet<>();
            for (int i = 0; i < search.features.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    selected.add(search.features.get(i).name());
                }
            }
            if (search.isProduct(selected)) {
                products.add(selected);
            }
        }
        return products;
    }

    private boolean isProduct(Set<String> selected) {
        return model.root().map(root -> selected.contains(root.name())).orElse(true)
                && features.stream().allMatch(feature -> isTreeRespected(feature, selected))
                && model.constraints().stream().allMatch(constraint -> holds(constraint.expression(), selected));
    }

    private static boolean isTreeRespected(Feature parent, Set<String> selected) {
        for (Group group : parent.groups()) {
            long chosen = group.features().stream()
                    .filter(child -> selected.contains(child.name()))
                    .count();
            if (selected.contains(parent.name()) ? !isAllowed(group, chosen) : chosen > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(Group group, long chosen) {
        return switch (group.kind()) {
            case OPTIONAL -> true;
            case MANDATORY -> chosen == group.features().size();
            case OR -> chosen >= 1;
            case ALTERNATIVE -> chosen == 1;
            case CARDINALITY -> {
                Cardinality bounds = group.cardinality();
                yield chosen >= bounds.lower().longValueExact()
                        && (bounds.upper() == null || chosen <= bounds.upper().longValueExact());
            }
        };
    }

    private boolean holds(Expression condition, Set<String> selected) {
        if (condition instanceof Expression.FeatureReference reference) {
            return selected.contains(reference.feature());
        } else if (condition instanceof Expression.AttributeReference reference) {
            return attribute(reference, selected) instanceof AttributeValue.Flag flag && flag.value();
        } else if (condition instanceof Expression.Not not) {
            return !holds(not.operand(), selected);
        } else if (condition instanceof Expression.And and) {
            return and.operands().stream().allMatch(operand -> holds(operand, selected));
        } else if (condition instanceof Expression.Or or) {
            return or.operands().stream().anyMatch(operand -> holds(operand, selected));
        } else if (condition instanceof Expression.Implies implies) {
            return !holds(implies.left(), selected) || holds(implies.right(), selected);
        } else if (condition instanceof Expression.Iff iff) {
            return holds(iff.left(), selected) == holds(iff.right(), selected);
        }
        return compares((Expression.Comparison) condition, selected);
    }

    private boolean compares(Expression.Comparison comparison, Set<String> selected) {
        Object left = value(comparison.left(), selected);
        Object right = value(comparison.right(), selected);
        int sign = left instanceof BigDecimal number && right instanceof BigDecimal other
                ? number.compareTo(other)
                : left.equals(right) ? 0 : 1;
        return switch (comparison.operator()) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_EQUAL -> sign >= 0;
        };
    }

    /** A number, a text or a truth value. */
    private Object value(Expression expression, Set<String> selected) {
        if (expression instanceof Expression.NumberLiteral literal) {
            return literal.value();
        } else if (expression instanceof Expression.StringLiteral literal) {
            return literal.value();
        } else if (expression instanceof Expression.AttributeReference reference) {
            AttributeValue value = attribute(reference, selected);
            if (value instanceof AttributeValue.Numeric numeric) {
                return numeric.value();
            } else if (value instanceof AttributeValue.Text text) {
                return text.value();
            }
            return ((AttributeValue.Flag) value).value();
        } else if (expression instanceof Expression.Length length) {
            return BigDecimal.valueOf(((String) value(length.text(), selected)).length());
        } else if (expression instanceof Expression.Rounding rounding) {
            return ((BigDecimal) value(rounding.number(), selected))
                    .setScale(
                            0,
                            rounding.function() == Expression.RoundingFunction.FLOOR
                                    ? RoundingMode.FLOOR
                                    : RoundingMode.CEILING);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return calculated(arithmetic, selected);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregated(aggregate, selected);
        }
        return holds(expression, selected);
    }

    private BigDecimal calculated(Expression.Arithmetic arithmetic, Set<String> selected) {
        BigDecimal left = (BigDecimal) value(arithmetic.left(), selected);
        BigDecimal right = (BigDecimal) value(arithmetic.right(), selected);
        return switch (arithmetic.operator()) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDE -> left.divide(right, MathContext.DECIMAL128);
        };
    }

    private BigDecimal aggregated(Expression.Aggregate aggregate, Set<String> selected) {
        List<BigDecimal> values = new ArrayList<>();
        for (Feature feature : features) {
            boolean counts = selected.contains(feature.name())
                    && (!(aggregate.root() instanceof Expression.FeatureReference root)
                            || isBelow(feature.name(), root.feature()));
            if (counts && feature.value(aggregate.attribute()).orElse(null) instanceof AttributeValue.Numeric number) {
                values.add(number.value());
            }
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return aggregate.function() == Expression.AggregateFunction.SUM || values.isEmpty()
                ? sum
                : sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }

    private boolean isBelow(String feature, String root) {
        return feature.equals(root)
                || model.parentOf(feature)
                        .map(parent -> isBelow(parent.name(), root))
                        .orElse(false);
    }

    private AttributeValue attribute(Expression.AttributeReference reference, Set<String> selected) {
        AttributeValue value = model.feature(reference.feature())
                .orElseThrow()
                .value(reference.path())
                .orElseThrow();
        if (selected.contains(reference.feature())) {
            return value;
        } else if (value instanceof AttributeValue.Numeric) {
            return new AttributeValue.Numeric(BigDecimal.ZERO);
        }
        return value instanceof AttributeValue.Text ? new AttributeValue.Text("") : new AttributeValue.Flag(false);
    }
}
