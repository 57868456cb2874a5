package io.splent.uvl.internal.resolve;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.ExpressionText;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.FeatureType;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the parts of a constraint fit together: conditions, numbers, texts. */
final class TypeRules {

    /** What an expression yields; UNKNOWN was reported already and fits everywhere. */
    private enum Kind {
        CONDITION("a condition"),
        NUMBER("a number"),
        TEXT("a text"),
        COLLECTION("a list of values"),
        UNKNOWN("unknown");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        boolean fits(Kind other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    private final FeatureModel model;
    private final DiagnosticLog log;
    /** The features that are more than a condition by name: few, so that most references need no look into the model. */
    private final Map<String, FeatureType> valued = new HashMap<>();

    TypeRules(FeatureModel model, DiagnosticLog log) {
        this.model = model;
        this.log = log;
        for (Feature feature : model.features()) {
            if (feature.type() != FeatureType.BOOLEAN) {
                valued.put(feature.name(), feature.type());
            }
        }
    }

    void check(Constraint constraint) {
        condition(constraint.expression(), constraint.span());
    }

    private void condition(Expression expression, SourceSpan place) {
        if (expression instanceof Expression.FeatureReference reference) {
            warnAboutValue(reference);
        } else if (expression instanceof Expression.And and) {
            and.operands().forEach(operand -> condition(operand, place));
        } else if (expression instanceof Expression.Or or) {
            or.operands().forEach(operand -> condition(operand, place));
        } else if (expression instanceof Expression.Not not) {
            condition(not.operand(), place);
        } else if (expression instanceof Expression.Implies implies) {
            condition(implies.left(), place);
            condition(implies.right(), place);
        } else if (expression instanceof Expression.Iff iff) {
            condition(iff.left(), place);
            condition(iff.right(), place);
        } else {
            require(Kind.CONDITION, expression, place);
        }
    }

    private void warnAboutValue(Expression.FeatureReference reference) {
        FeatureType type = valued.isEmpty() ? null : valued.get(reference.feature());
        if (type != null) {
            log.add(Diagnostic.warning(
                            DiagnosticCode.VALUE_AS_CONDITION,
                            "'" + reference.feature() + "' is " + type.keyword()
                                    + "; as a condition it means that the feature is selected",
                            reference.span())
                    .withHint("compare its value with ==, < or >"));
        }
    }

    private void require(Kind wanted, Expression expression, SourceSpan place) {
        Kind kind = kind(expression, place);
        if (!kind.fits(wanted)) {
            log.add(mismatch(
                    "'" + ExpressionText.of(expression) + "' is " + kind.description + ", not " + wanted.description,
                    expression,
                    place));
        }
    }

    private static Diagnostic mismatch(String message, Expression expression, SourceSpan place) {
        return Diagnostic.error(
                DiagnosticCode.TYPE_MISMATCH, message, placeOf(expression).orElse(place));
    }

    private static Optional<SourceSpan> placeOf(Expression expression) {
        for (Expression part : Expressions.flattened(expression)) {
            if (part instanceof Expression.FeatureReference reference) {
                return Optional.of(reference.span());
            } else if (part instanceof Expression.AttributeReference reference) {
                return Optional.of(reference.span());
            }
        }
        return Optional.empty();
    }

    private Kind kind(Expression expression, SourceSpan place) {
        if (expression instanceof Expression.FeatureReference reference) {
            return model.feature(reference.feature()).map(TypeRules::kindOf).orElse(Kind.UNKNOWN);
        } else if (expression instanceof Expression.AttributeReference reference) {
            return model.feature(reference.feature())
                    .flatMap(feature -> feature.value(reference.path()))
                    .map(TypeRules::kindOf)
                    .orElse(Kind.UNKNOWN);
        } else if (expression instanceof Expression.NumberLiteral) {
            return Kind.NUMBER;
        } else if (expression instanceof Expression.StringLiteral) {
            return Kind.TEXT;
        } else if (expression instanceof Expression.Name) {
            return Kind.UNKNOWN;
        }
        return calculated(expression, place);
    }

    private Kind calculated(Expression expression, SourceSpan place) {
        if (expression instanceof Expression.Comparison comparison) {
            compare(comparison, place);
            return Kind.CONDITION;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            require(Kind.NUMBER, arithmetic.left(), place);
            require(Kind.NUMBER, arithmetic.right(), place);
            return Kind.NUMBER;
        } else if (expression instanceof Expression.Length length) {
            require(Kind.TEXT, length.text(), place);
            return Kind.NUMBER;
        } else if (expression instanceof Expression.Rounding rounding) {
            require(Kind.NUMBER, rounding.number(), place);
            return Kind.NUMBER;
        } else if (expression instanceof Expression.Aggregate aggregate) {
            checkAggregate(aggregate);
            return Kind.NUMBER;
        }
        condition(expression, place);
        return Kind.CONDITION;
    }

    private void compare(Expression.Comparison comparison, SourceSpan place) {
        if (comparison.left() instanceof Expression.Comparison) {
            log.add(Diagnostic.error(DiagnosticCode.CHAINED_COMPARISON, "comparisons cannot be chained", place)
                    .withHint("write two comparisons joined by &"));
            return;
        }
        Kind left = kind(comparison.left(), place);
        Kind right = kind(comparison.right(), place);
        if (!left.fits(right)) {
            String message = "'" + ExpressionText.of(comparison.left()) + "' is " + left.description + ", but '"
                    + ExpressionText.of(comparison.right()) + "' is " + right.description;
            log.add(mismatch(message, comparison, place));
        } else if (left == Kind.COLLECTION
                || (!comparison.operator().isEquality() && (left == Kind.CONDITION || left == Kind.TEXT))) {
            log.add(mismatch(
                    "'" + comparison.operator().symbol() + "' does not compare " + left.description,
                    comparison,
                    place));
        }
    }

    private static Kind kindOf(Feature feature) {
        return switch (feature.type()) {
            case BOOLEAN -> Kind.CONDITION;
            case INTEGER, REAL -> Kind.NUMBER;
            case STRING -> Kind.TEXT;
        };
    }

    private static Kind kindOf(AttributeValue value) {
        if (value instanceof AttributeValue.Numeric) {
            return Kind.NUMBER;
        } else if (value instanceof AttributeValue.Text) {
            return Kind.TEXT;
        }
        return value instanceof AttributeValue.Flag ? Kind.CONDITION : Kind.COLLECTION;
    }

    /** Some feature must have the attribute as a number; the name of a feature means the feature's value. */
    private void checkAggregate(Expression.Aggregate aggregate) {
        String name = String.join(".", aggregate.attribute());
        List<Kind> kinds = model.features().stream()
                .flatMap(feature -> feature.value(aggregate.attribute()).stream())
                .map(TypeRules::kindOf)
                .toList();
        if (kinds.isEmpty() && model.feature(name).isEmpty()) {
            List<String> keys = model.features().stream()
                    .flatMap(feature -> feature.attributes().stream())
                    .map(Attribute::key)
                    .distinct()
                    .toList();
            Diagnostic error = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_ATTRIBUTE, "no feature has an attribute '" + name + "'", aggregate.span());
            log.add(error.withHint(NearestName.to(name, keys)
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse(null)));
        } else if (!kinds.isEmpty() && !kinds.contains(Kind.NUMBER)) {
            log.add(Diagnostic.error(
                    DiagnosticCode.TYPE_MISMATCH, "the attribute '" + name + "' is never a number", aggregate.span()));
        }
    }
}
