package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.DiagnosticLog;
import io.splent.uvl.internal.parser.UvlParser.AttributesContext;
import io.splent.uvl.internal.parser.UvlParser.BoundContext;
import io.splent.uvl.internal.parser.UvlParser.BoundsContext;
import io.splent.uvl.internal.parser.UvlParser.ExpressionContext;
import io.splent.uvl.internal.parser.UvlParser.FeatureContext;
import io.splent.uvl.internal.parser.UvlParser.FeaturesContext;
import io.splent.uvl.internal.parser.UvlParser.FileContext;
import io.splent.uvl.internal.parser.UvlParser.GroupContext;
import io.splent.uvl.internal.parser.UvlParser.GroupKindContext;
import io.splent.uvl.internal.parser.UvlParser.ImportLineContext;
import io.splent.uvl.internal.parser.UvlParser.ImportsContext;
import io.splent.uvl.internal.parser.UvlParser.IncludesContext;
import io.splent.uvl.internal.parser.UvlParser.LevelContext;
import io.splent.uvl.model.Cardinality;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureType;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.GroupKind;
import io.splent.uvl.model.Import;
import io.splent.uvl.model.Include;
import io.splent.uvl.model.LanguageLevel;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.ReadOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Turns what the parser has matched into values, in the order of the text, and reports what the grammar deliberately lets
 * through. What it reports holds only if the rest of the text has no syntax errors.
 */
final class UvlFileBuilder {

    private final Spans spans;
    private final DiagnosticLog log;
    private final NameBuilder names;
    private final ExpressionBuilder expressions;
    private final AttributeBuilder attributes;

    UvlFileBuilder(Spans spans, ReadOptions options, DiagnosticLog log) {
        this.spans = spans;
        this.log = log;
        this.names = new NameBuilder(spans, options.lenient(), log);
        this.expressions = new ExpressionBuilder(spans, names, options.limits().chainLength(), log);
        this.attributes = new AttributeBuilder(spans, options.lenient(), names, expressions, log);
    }

    UvlFile file(FileContext context) {
        return new UvlFile(
                spans.source(),
                context.head == null ? null : names.joined(context.head.path),
                context.levels == null ? null : includes(context.levels),
                context.uses == null ? List.of() : imports(context.uses),
                context.tree == null ? null : root(context.tree),
                context.rules == null ? List.of() : context.rules.rules);
    }

    private List<Include> includes(IncludesContext context) {
        List<Include> result = new ArrayList<>();
        for (LevelContext line : context.lines) {
            result.add(include(line));
        }
        return result;
    }

    private Include include(LevelContext line) {
        LanguageLevel major = LanguageLevel.valueOf(line.major.getText().toUpperCase(Locale.ROOT));
        boolean all = line.minor != null && line.minor.keyword == null;
        LanguageLevel minor = line.minor == null || all ? null : minor(line.minor.keyword.getText());
        if (minor != null && minor.major().orElse(null) != major) {
            log.add(Diagnostic.error(
                            DiagnosticCode.LEVEL_MISPLACED,
                            minor.keyword() + " is not a level of " + major.keyword(),
                            spans.of(line))
                    .withHint("write " + minor)
                    .withFix(minor.toString()));
        }
        return new Include(major, minor, all, spans.of(line));
    }

    private static LanguageLevel minor(String keyword) {
        return LanguageLevel.valueOf(keyword.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private List<Import> imports(ImportsContext context) {
        List<Import> result = new ArrayList<>();
        for (ImportLineContext line : context.lines) {
            List<String> alias = line.alias == null ? null : names.parts(line.alias);
            result.add(new Import(names.parts(line.path), alias, spans.of(line)));
        }
        return result;
    }

    private Feature root(FeaturesContext context) {
        Feature root = context.roots.get(0);
        for (Feature further : context.roots.subList(1, context.roots.size())) {
            log.add(Diagnostic.error(
                            DiagnosticCode.MULTIPLE_ROOTS,
                            "'" + further.name() + "' is a second root feature",
                            further.span())
                    .withRelated("the root feature", root.span())
                    .withHint("a model has one root; put this feature into a group below it"));
        }
        return root;
    }

    Constraint constraint(ExpressionContext context) {
        return expressions.constraint(context, null);
    }

    /** The feature without its groups, which follow in the text. */
    Feature feature(FeatureContext context) {
        String name = names.joined(context.title);
        AttributesContext block = context.block;
        return new Feature(
                name,
                context.type == null ? null : type(context.type),
                context.times == null ? null : cardinality(context.times),
                block == null ? List.of() : attributes.values(block),
                block == null ? List.of() : attributes.constraints(block, name),
                List.of(),
                spans.of(context.title));
    }

    private static FeatureType type(Token keyword) {
        return switch (keyword.getType()) {
            case UvlParser.INTEGER_TYPE -> FeatureType.INTEGER;
            case UvlParser.REAL -> FeatureType.REAL;
            case UvlParser.STRING_TYPE -> FeatureType.STRING;
            default -> FeatureType.BOOLEAN;
        };
    }

    Group group(GroupContext context) {
        GroupKindContext header = context.kind;
        if (context.members.isEmpty()) {
            String written = header.times == null ? header.keyword.getText() : text(header.times);
            log.add(Diagnostic.error(
                            DiagnosticCode.EMPTY_GROUP, "the group '" + written + "' has no features", spans.of(header))
                    .withHint("put its features on the following lines, indented deeper"));
        }
        return header.times == null
                ? new Group(kind(header.keyword), null, context.members, spans.of(header))
                : new Group(GroupKind.CARDINALITY, cardinality(header.times), context.members, spans.of(header));
    }

    private static GroupKind kind(Token keyword) {
        return switch (keyword.getType()) {
            case UvlParser.MANDATORY -> GroupKind.MANDATORY;
            case UvlParser.OPTIONAL -> GroupKind.OPTIONAL;
            case UvlParser.OR_GROUP -> GroupKind.OR;
            default -> GroupKind.ALTERNATIVE;
        };
    }

    private Cardinality cardinality(BoundsContext bounds) {
        String text = text(bounds);
        if (bounds.getStop().getStopIndex() - bounds.getStart().getStartIndex() + 1 != text.length()) {
            log.add(Diagnostic.error(
                            DiagnosticCode.BLANK_IN_BOUNDS, "bounds are written without blanks", spans.of(bounds))
                    .withFix(text));
        }
        BigInteger lower = new BigInteger(text(bounds.lower));
        if (bounds.range == null) {
            return Cardinality.exactly(lower);
        }
        return new Cardinality(lower, bounds.upper == null ? null : new BigInteger(text(bounds.upper)));
    }

    /** The bounds as they should be written. */
    private static String text(BoundsContext bounds) {
        String upper = bounds.upper == null ? "*" : text(bounds.upper);
        return "[" + text(bounds.lower) + (bounds.range == null ? "" : ".." + upper) + "]";
    }

    private static String text(BoundContext bound) {
        return (bound.minus == null ? "" : "-") + bound.digits.getText();
    }
}
