package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.internal.parser.UvlParser.AttributeContext;
import io.splent.uvl.internal.parser.UvlParser.AttributesContext;
import io.splent.uvl.internal.parser.UvlParser.ManyConstraintsContext;
import io.splent.uvl.internal.parser.UvlParser.OneConstraintContext;
import io.splent.uvl.internal.parser.UvlParser.ValueAttributeContext;
import io.splent.uvl.internal.parser.UvlParser.ValueContext;
import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.Severity;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

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
        List<Attribute> result = new ArrayList<>(block.entries.size());
        for (AttributeContext entry : block.entries) {
            if (entry instanceof ValueAttributeContext attribute) {
                AttributeValue value =
                        attribute.content == null ? new AttributeValue.Flag(true) : value(attribute.content);
                result.add(new Attribute(names.part(attribute.key), value, spans.of(attribute.key)));
            }
        }
        return result;
    }

    /** The constraints of the block and of the blocks inside it. */
    List<Constraint> constraints(AttributesContext block, String owner) {
        List<Constraint> result = new ArrayList<>();
        collect(block, owner, result);
        return result;
    }

    private void collect(AttributesContext block, String owner, List<Constraint> result) {
        for (AttributeContext entry : block.entries) {
            if (entry instanceof OneConstraintContext one) {
                result.add(expressions.constraint(one.condition, owner));
            } else if (entry instanceof ManyConstraintsContext many) {
                many.rules.forEach(rule -> result.add(expressions.constraint(rule, owner)));
            } else if (entry instanceof ValueAttributeContext attribute
                    && attribute.content != null
                    && attribute.content.block != null) {
                collect(attribute.content.block, owner, result);
            }
        }
    }

    private AttributeValue value(ValueContext context) {
        if (context.quoted != null) {
            return new AttributeValue.Text(text(context.quoted));
        } else if (context.amount != null) {
            return new AttributeValue.Numeric(numbers.number(context.amount));
        } else if (context.block != null) {
            return new AttributeValue.Nested(values(context.block));
        } else if (context.list != null) {
            return new AttributeValue.Vector(
                    context.list.items.stream().map(this::value).toList());
        }
        return new AttributeValue.Flag(context.flag.getType() == UvlParser.TRUE);
    }

    private String text(Token quoted) {
        String text = quoted.getText().substring(1, quoted.getText().length() - 1);
        if (quoted.getType() != UvlParser.STRING) {
            log.add(new Diagnostic(
                            lenient ? Severity.WARNING : Severity.ERROR,
                            DiagnosticCode.DOUBLE_QUOTED_VALUE,
                            "a text value stands between single quotes",
                            spans.of(quoted),
                            List.of(),
                            "double quotes are for names",
                            null)
                    .withFix("'" + text + "'"));
        }
        return text;
    }
}
