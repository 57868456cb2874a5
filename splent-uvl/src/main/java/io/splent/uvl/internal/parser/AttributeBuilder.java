package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.parser.UvlParser.AttributeContext;
import io.splent.uvl.internal.parser.UvlParser.AttributesContext;
import io.splent.uvl.internal.parser.UvlParser.ManyConstraintsContext;
import io.splent.uvl.internal.parser.UvlParser.OneConstraintContext;
import io.splent.uvl.internal.parser.UvlParser.StringContext;
import io.splent.uvl.internal.parser.UvlParser.ValueAttributeContext;
import io.splent.uvl.internal.parser.UvlParser.ValueContext;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import io.splent.uvl.text.Severity;
import java.util.ArrayList;
import java.util.List;

/** The blocks between braces: values, and constraints that happen to be written there. */
final class AttributeBuilder {

    private final Spans spans;
    private final boolean lenient;
    private final NameBuilder names;
    private final NumberBuilder numbers;
    private final ExpressionBuilder expressions;
    private final DiagnosticLog log;

    AttributeBuilder(
            Spans spans, boolean lenient, NameBuilder names, ExpressionBuilder expressions, DiagnosticLog log) {
        this.spans = spans;
        this.lenient = lenient;
        this.names = names;
        this.numbers = new NumberBuilder(spans, log);
        this.expressions = expressions;
        this.log = log;
    }

    List<Attribute> values(AttributesContext block) {
        List<Attribute> result = new ArrayList<>();
        for (AttributeContext entry : block.attribute()) {
            if (entry instanceof ValueAttributeContext attribute) {
                AttributeValue value =
                        attribute.value() == null ? new AttributeValue.Flag(true) : value(attribute.value());
                result.add(new Attribute(names.part(attribute.id()), value, spans.of(attribute.id())));
            }
        }
        return result;
    }

    /** The constraints of the block and of the blocks inside it. */
    List<Constraint> constraints(AttributesContext block, String owner) {
        List<Constraint> result = new ArrayList<>();
        for (AttributeContext entry : block.attribute()) {
            if (entry instanceof OneConstraintContext one) {
                result.add(expressions.constraint(one.expression(), owner));
            } else if (entry instanceof ManyConstraintsContext many) {
                many.expression().forEach(expression -> result.add(expressions.constraint(expression, owner)));
            } else if (entry instanceof ValueAttributeContext attribute
                    && attribute.value() != null
                    && attribute.value().attributes() != null) {
                result.addAll(constraints(attribute.value().attributes(), owner));
            }
        }
        return result;
    }

    private AttributeValue value(ValueContext context) {
        if (context.string() != null) {
            return new AttributeValue.Text(text(context.string()));
        } else if (context.number() != null) {
            return new AttributeValue.Numeric(numbers.number(context.number()));
        } else if (context.attributes() != null) {
            return new AttributeValue.Nested(values(context.attributes()));
        } else if (context.vector() != null) {
            return new AttributeValue.Vector(
                    context.vector().value().stream().map(this::value).toList());
        }
        return new AttributeValue.Flag(context.TRUE() != null);
    }

    private String text(StringContext context) {
        String quoted = context.getText();
        String text = quoted.substring(1, quoted.length() - 1);
        if (context.STRING() == null) {
            log.add(new Diagnostic(
                            lenient ? Severity.WARNING : Severity.ERROR,
                            DiagnosticCode.DOUBLE_QUOTED_VALUE,
                            "a text value stands between single quotes",
                            spans.of(context),
                            List.of(),
                            "double quotes are for names",
                            null)
                    .withFix("'" + text + "'"));
        }
        return text;
    }
}
