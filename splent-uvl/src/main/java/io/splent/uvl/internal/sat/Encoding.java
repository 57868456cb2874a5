package io.splent.uvl.internal.sat;

import io.splent.uvl.model.Cardinality;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Expression.ComparisonOperator;
import io.splent.uvl.model.ExpressionText;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.FeatureType;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.SourceSpan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A feature model in clauses. Feature number {@code i} of the model, counted from 1, is variable {@code i}; its value
 * says whether it is selected.
 *
 * <p>Conditions about attributes, which are constant, are exact. Conditions about the values of typed features, or too
 * large to write, become variables that nothing restricts: more products seem possible than are, so "impossible" is
 * always right, and {@link #approximated()} tells where "possible" may be wrong.
 */
public final class Encoding {

    private final Map<String, Integer> variables = new HashMap<>();
    private final Map<String, Integer> opaque = new HashMap<>();
    private final List<Constraint> approximated = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Clauses clauses = new Clauses();
    private final FeatureModel model;
    private final ConstantValues values;
    private final Comparisons comparisons;
    private int opaqueUses;

    public Encoding(FeatureModel model) {
        this.model = model;
        this.values = new ConstantValues(model, this::variable);
        this.comparisons = new Comparisons(values, clauses);
        model.features().forEach(feature -> variables.put(feature.name(), clauses.newVariable()));
        model.root().ifPresent(root -> {
            clauses.add(variable(root));
            close(() -> root.name() + " is the root", root.span(), false);
        });
        model.features().forEach(feature -> feature.groups().forEach(group -> encode(feature, group)));
        model.constraints().forEach(this::encode);
    }

    public int variable(String feature) {
        Integer variable = variables.get(feature);
        if (variable == null) {
            throw new IllegalArgumentException("not a feature of the model: " + feature);
        }
        return variable;
    }

    private int variable(Feature feature) {
        return variable(feature.name());
    }

    /** The number of all variables; those of features come first. */
    public int variables() {
        return clauses.variables();
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Constraints that say less here than in the model. */
    public List<Constraint> approximated() {
        return approximated;
    }

    private void close(Supplier<String> wording, SourceSpan span, boolean isConstraint) {
        rules.add(new Rule(wording, span, isConstraint, clauses.take()));
    }

    private void encode(Feature parent, Group group) {
        for (Feature child : group.features()) {
            clauses.add(-variable(child), variable(parent));
            if (BigInteger.ZERO.equals(upperOf(child))) {
                clauses.add(-variable(child));
            }
            close(() -> child.name() + " is below " + parent.name(), child.span(), false);
        }
        int[] children = group.features().stream().mapToInt(this::variable).toArray();
        switch (group.kind()) {
            case OPTIONAL -> {
                return;
            }
            case MANDATORY -> IntStream.of(children).forEach(child -> clauses.add(-variable(parent), child));
            case OR -> atLeastOne(parent, children);
            case ALTERNATIVE -> {
                atLeastOne(parent, children);
                clauses.atMostOne(children);
            }
            case CARDINALITY -> bounds(parent, children, group.cardinality());
        }
        close(() -> parent.name() + " needs " + quantity(group) + names(group), group.span(), false);
    }

    private static String names(Group group) {
        String names = group.features().stream().map(Feature::name).limit(5).collect(Collectors.joining(", "));
        return group.features().size() > 5 ? names + ", ..." : names;
    }

    private static @Nullable BigInteger upperOf(Feature feature) {
        return feature.cardinality() == null ? null : feature.cardinality().upper();
    }

    private static String quantity(Group group) {
        return switch (group.kind()) {
            case MANDATORY, OPTIONAL -> "";
            case OR -> "at least one of ";
            case ALTERNATIVE -> "exactly one of ";
            case CARDINALITY -> group.cardinality() + " of ";
        };
    }

    private void atLeastOne(Feature parent, int[] children) {
        int[] clause = IntStream.concat(IntStream.of(-variable(parent)), IntStream.of(children))
                .toArray();
        clauses.add(clause);
    }

    private void bounds(Feature parent, int[] children, @Nullable Cardinality bounds) {
        if (bounds == null) {
            return;
        }
        int most = children.length;
        int lower = bounds.lower().min(BigInteger.valueOf(most + 1L)).intValue();
        int upper = bounds.upper() == null
                ? most
                : bounds.upper().min(BigInteger.valueOf(most)).intValue();
        int[] counts = clauses.counts(children, Math.min(most, Math.max(lower, upper + 1)));
        if (lower > most) {
            clauses.add(-variable(parent));
        } else if (lower > 0) {
            clauses.add(-variable(parent), counts[lower - 1]);
        }
        if (upper < most) {
            clauses.add(-variable(parent), -counts[upper]);
        }
    }

    private void encode(Constraint constraint) {
        int opaqueBefore = opaqueUses;
        require(constraint.expression(), true);
        if (opaqueUses > opaqueBefore) {
            approximated.add(constraint);
        }
        close(constraint::text, constraint.span(), true);
    }

    /** Adds clauses that make the expression hold or not hold. */
    private void require(Expression expression, boolean holds) {
        if (expression instanceof Expression.Not not) {
            require(not.operand(), !holds);
        } else if (expression instanceof Expression.And and && holds) {
            and.operands().forEach(operand -> require(operand, true));
        } else if (expression instanceof Expression.Or or && !holds) {
            or.operands().forEach(operand -> require(operand, false));
        } else if (expression instanceof Expression.Implies implies && !holds) {
            require(implies.left(), true);
            require(implies.right(), false);
        } else {
            List<Integer> clause = new ArrayList<>();
            collect(expression, holds, clause);
            clauses.add(clause.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** Collects literals of which one must hold. */
    private void collect(Expression expression, boolean holds, List<Integer> clause) {
        if (expression instanceof Expression.Not not) {
            collect(not.operand(), !holds, clause);
        } else if (expression instanceof Expression.Or or && holds) {
            or.operands().forEach(operand -> collect(operand, true, clause));
        } else if (expression instanceof Expression.And and && !holds) {
            and.operands().forEach(operand -> collect(operand, false, clause));
        } else if (expression instanceof Expression.Implies implies && holds) {
            collect(implies.left(), false, clause);
            collect(implies.right(), true, clause);
        } else {
            int literal = literal(expression);
            clause.add(holds ? literal : -literal);
        }
    }

    private int literal(Expression expression) {
        if (expression instanceof Expression.FeatureReference reference) {
            return variable(reference.feature());
        } else if (expression instanceof Expression.Not not) {
            return -literal(not.operand());
        } else if (expression instanceof Expression.And and) {
            return clauses.and(literals(and.operands()));
        } else if (expression instanceof Expression.Or or) {
            return clauses.or(literals(or.operands()));
        } else if (expression instanceof Expression.Implies implies) {
            return clauses.or(-literal(implies.left()), literal(implies.right()));
        } else if (expression instanceof Expression.Iff iff) {
            return clauses.iff(literal(iff.left()), literal(iff.right()));
        }
        return condition(expression);
    }

    private int condition(Expression expression) {
        if (expression instanceof Expression.AttributeReference reference) {
            Optional<Boolean> flag = values.flag(reference);
            if (flag.isPresent()) {
                return flag.get() ? variable(reference.feature()) : -clauses.yes();
            }
        } else if (expression instanceof Expression.Comparison comparison) {
            OptionalInt known = comparesConditions(comparison)
                    ? OptionalInt.of(equality(comparison))
                    : comparisons.literal(comparison);
            if (known.isPresent()) {
                return known.getAsInt();
            }
        }
        opaqueUses++;
        return opaque.computeIfAbsent(ExpressionText.of(expression), text -> clauses.newVariable());
    }

    private boolean comparesConditions(Expression.Comparison comparison) {
        return comparison.operator().isEquality() && isCondition(comparison.left()) && isCondition(comparison.right());
    }

    private boolean isCondition(Expression expression) {
        if (expression instanceof Expression.FeatureReference reference) {
            return model.feature(reference.feature())
                    .filter(feature -> feature.type() == FeatureType.BOOLEAN)
                    .isPresent();
        } else if (expression instanceof Expression.AttributeReference reference) {
            return values.flag(reference).isPresent();
        }
        return expression instanceof Expression.Not
                || expression instanceof Expression.And
                || expression instanceof Expression.Or
                || expression instanceof Expression.Implies
                || expression instanceof Expression.Iff
                || expression instanceof Expression.Comparison;
    }

    private int equality(Expression.Comparison comparison) {
        int same = clauses.iff(literal(comparison.left()), literal(comparison.right()));
        return comparison.operator() == ComparisonOperator.EQUAL ? same : -same;
    }

    private int[] literals(List<Expression> operands) {
        return operands.stream().mapToInt(this::literal).toArray();
    }
}
