package io.splent.uvl.internal.resolve;

import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Expression;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.Include;
import io.splent.uvl.model.LanguageLevel;
import io.splent.uvl.model.SourceSpan;
import io.splent.uvl.model.UvlFile;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticCode;
import io.splent.uvl.text.DiagnosticLog;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file uses of the language must be what its include section names. */
final class LevelRules {

    private static final List<LanguageLevel> VALUES = List.of(LanguageLevel.ARITHMETIC, LanguageLevel.TYPE);
    private static final List<LanguageLevel> LENGTH =
            List.of(LanguageLevel.STRING_CONSTRAINTS, LanguageLevel.AGGREGATE_FUNCTION);
    private static final List<LanguageLevel> ROUNDING =
            List.of(LanguageLevel.NUMERIC_CONSTRAINTS, LanguageLevel.ARITHMETIC, LanguageLevel.TYPE);

    private final UvlFile file;
    private final DiagnosticLog log;
    /** For every need, of which one level is enough, the first place that has it. */
    private final Map<List<LanguageLevel>, SourceSpan> needs = new LinkedHashMap<>();

    LevelRules(UvlFile file, DiagnosticLog log) {
        this.file = file;
        this.log = log;
    }

    void check() {
        List<Include> includes = file.includes();
        if (includes == null) {
            return;
        }
        if (file.root() != null) {
            collect(file.root());
        }
        file.constraints().forEach(this::collect);
        needs.forEach((levels, place) -> checkNeed(includes, levels, place));
        includes.forEach(this::checkUse);
    }

    private void checkNeed(List<Include> includes, List<LanguageLevel> levels, SourceSpan place) {
        boolean included = includes.stream().anyMatch(line -> levels.stream().anyMatch(line::covers));
        if (!included) {
            log.add(Diagnostic.error(
                            DiagnosticCode.LEVEL_MISSING,
                            "this needs the language level " + levels.get(0) + ", which the file does not include",
                            place)
                    .withHint("add the line " + levels.get(0) + " to the include section"));
        }
    }

    private void checkUse(Include line) {
        Set<LanguageLevel> used = new HashSet<>(Set.of(LanguageLevel.BOOLEAN));
        needs.keySet()
                .forEach(levels -> levels.forEach(level -> {
                    used.add(level);
                    level.major().ifPresent(used::add);
                }));
        LanguageLevel named = line.minor() == null ? line.major() : line.minor();
        if (!used.contains(named)) {
            log.add(Diagnostic.warning(
                    DiagnosticCode.LEVEL_UNUSED, "the language level " + line + " is not used", line.span()));
        }
    }

    private void need(List<LanguageLevel> levels, SourceSpan place) {
        needs.putIfAbsent(levels, place);
    }

    private void collect(Feature feature) {
        if (feature.declaredType() != null) {
            need(List.of(LanguageLevel.TYPE), feature.span());
        }
        if (feature.cardinality() != null) {
            need(List.of(LanguageLevel.FEATURE_CARDINALITY), feature.span());
        }
        feature.constraints().forEach(this::collect);
        for (Group group : feature.groups()) {
            if (group.cardinality() != null) {
                need(List.of(LanguageLevel.GROUP_CARDINALITY), group.span());
            }
            group.features().forEach(this::collect);
        }
    }

    private void collect(Constraint constraint) {
        Expressions.walk(constraint.expression(), part -> {
            if (part instanceof Expression.Comparison || part instanceof Expression.Arithmetic) {
                need(VALUES, constraint.span());
            } else if (part instanceof Expression.Aggregate) {
                need(List.of(LanguageLevel.AGGREGATE_FUNCTION), constraint.span());
            } else if (part instanceof Expression.Length) {
                need(LENGTH, constraint.span());
            } else if (part instanceof Expression.Rounding) {
                need(ROUNDING, constraint.span());
            }
        });
    }
}
