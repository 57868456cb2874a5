package io.splent.uvl.internal.parser;

import io.splent.uvl.internal.parser.UvlParser.BoundsContext;
import io.splent.uvl.internal.parser.UvlParser.FeatureContext;
import io.splent.uvl.internal.parser.UvlParser.FileContext;
import io.splent.uvl.internal.parser.UvlParser.GroupContext;
import io.splent.uvl.internal.parser.UvlParser.LevelContext;
import io.splent.uvl.model.Attribute;
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
import io.splent.uvl.text.DiagnosticLog;
import io.splent.uvl.text.ReadOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns a parse tree without syntax errors into values, and reports what the grammar deliberately lets through. */
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

    UvlFile file(FileContext tree) {
        return new UvlFile(
                spans.source(),
                tree.namespace() == null
                        ? null
                        : String.join(".", names.parts(tree.namespace().name())),
                includes(tree),
                imports(tree),
                root(tree),
                constraints(tree));
    }

    private @Nullable List<Include> includes(FileContext tree) {
        return tree.includes() == null
                ? null
                : tree.includes().level().stream().map(this::include).toList();
    }

    private Include include(LevelContext level) {
        LanguageLevel major = LanguageLevel.valueOf(level.major.getText().toUpperCase(Locale.ROOT));
        boolean all = level.minor() != null && level.minor().TIMES() != null;
        LanguageLevel minor =
                level.minor() == null || all ? null : minor(level.minor().getText());
        if (minor != null && minor.major().orElse(null) != major) {
            log.add(Diagnostic.error(
                            DiagnosticCode.LEVEL_MISPLACED,
                            minor.keyword() + " is not a level of " + major.keyword(),
                            spans.of(level))
                    .withHint("write " + minor)
                    .withFix(minor.toString()));
        }
        return new Include(major, minor, all, spans.of(level));
    }

    private static LanguageLevel minor(String keyword) {
        return LanguageLevel.valueOf(keyword.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private List<Import> imports(FileContext tree) {
        if (tree.imports() == null) {
            return List.of();
        }
        return tree.imports().importLine().stream()
                .map(line -> new Import(
                        names.parts(line.path), line.alias == null ? null : names.parts(line.alias), spans.of(line)))
                .toList();
    }

    private @Nullable Feature root(FileContext tree) {
        if (tree.features() == null) {
            return null;
        }
        List<FeatureContext> roots = tree.features().feature();
        for (FeatureContext further : roots.subList(1, roots.size())) {
            log.add(Diagnostic.error(
                            DiagnosticCode.MULTIPLE_ROOTS,
                            "'" + further.name().getText() + "' is a second root feature",
                            spans.of(further.name()))
                    .withRelated("the root feature", spans.of(roots.get(0).name()))
                    .withHint("a model has one root; put this feature into a group below it"));
        }
        return feature(roots.get(0));
    }

    private List<Constraint> constraints(FileContext tree) {
        if (tree.constraints() == null) {
            return List.of();
        }
        List<Constraint> result = new ArrayList<>();
        tree.constraints().expression().forEach(expression -> result.add(expressions.constraint(expression, null)));
        return result;
    }

    private Feature feature(FeatureContext context) {
        String name = String.join(".", names.parts(context.name()));
        List<Attribute> values = List.of();
        List<Constraint> constraints = List.of();
        if (context.attributes() != null) {
            values = attributes.values(context.attributes());
            constraints = attributes.constraints(context.attributes(), name);
        }
        return new Feature(
                name,
                context.featureType() == null
                        ? null
                        : type(context.featureType().getStart()),
                context.bounds() == null ? null : cardinality(context.bounds()),
                values,
                constraints,
                context.group().stream().map(this::group).toList(),
                spans.of(context.name()));
    }

    private static FeatureType type(Token keyword) {
        return FeatureType.valueOf(keyword.getText().toUpperCase(Locale.ROOT));
    }

    private Group group(GroupContext context) {
        if (context.feature().isEmpty()) {
            log.add(Diagnostic.error(
                            DiagnosticCode.EMPTY_GROUP,
                            "the group '" + context.groupKind().getText() + "' has no features",
                            spans.of(context.groupKind()))
                    .withHint("put its features on the following lines, indented deeper"));
        }
        BoundsContext bounds = context.groupKind().bounds();
        return new Group(
                bounds == null ? kind(context.groupKind().getText()) : GroupKind.CARDINALITY,
                bounds == null ? null : cardinality(bounds),
                context.feature().stream().map(this::feature).toList(),
                spans.of(context.groupKind()));
    }

    private static GroupKind kind(String keyword) {
        return GroupKind.valueOf(keyword.toUpperCase(Locale.ROOT));
    }

    private Cardinality cardinality(BoundsContext bounds) {
        int length = bounds.getStop().getStopIndex() - bounds.getStart().getStartIndex() + 1;
        if (length != bounds.getText().length()) {
            log.add(Diagnostic.error(
                            DiagnosticCode.BLANK_IN_BOUNDS, "bounds are written without blanks", spans.of(bounds))
                    .withFix(bounds.getText()));
        }
        BigInteger lower = new BigInteger(bounds.lower.getText());
        if (bounds.RANGE() == null) {
            return Cardinality.exactly(lower);
        }
        return new Cardinality(lower, bounds.upper == null ? null : new BigInteger(bounds.upper.getText()));
    }
}
