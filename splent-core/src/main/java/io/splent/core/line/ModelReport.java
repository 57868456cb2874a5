package io.splent.core.line;

import io.splent.uvl.UvlDocument;
import io.splent.uvl.UvlReader;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.analysis.Reason;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.ReadLimits;
import io.splent.uvl.text.ReadOptions;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code spl:info} tells of a feature model.
 *
 * @param file the file that was read
 * @param diagnostics everything found, in the order of the text
 * @param facts what the model says; empty when it has errors
 */
public record ModelReport(Path file, List<Diagnostic> diagnostics, Optional<Facts> facts) {

    /** After how many case distinctions counting the products is given up. */
    private static final long COUNTING_EFFORT = 200_000;

    public ModelReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Facts of the merged model, imports resolved.
     *
     * @param isVoid whether the line has no product at all
     * @param core features of every product
     * @param dead features of no product
     * @param configurations how many products there are; empty beyond the limit
     * @param undecided constraints with conditions about values that are not decided
     * @param voidBecause statements that leave no product, with places; empty when there is one
     */
    public record Facts(
            int features,
            int constraints,
            boolean isVoid,
            List<String> core,
            List<String> dead,
            Optional<BigInteger> configurations,
            List<String> undecided,
            List<String> voidBecause) {}

    /**
     * Reads and analyses; nothing is thrown for a bad model.
     *
     * @param strict whether departures from the language that people commonly write are errors instead of warnings
     */
    public static ModelReport read(Path file, boolean strict) {
        UvlDocument document = new UvlReader(
                        (strict ? ReadOptions.STRICT : ReadOptions.LENIENT).withLimits(ReadLimits.LARGE))
                .read(file);
        return new ModelReport(
                file,
                document.diagnostics(),
                Optional.ofNullable(document.model()).map(ModelReport::facts));
    }

    private static Facts facts(FeatureModel model) {
        FeatureAnalysis analysis = FeatureAnalysis.of(model);
        List<String> core = analysis.core();
        return new Facts(
                model.features().size(),
                model.constraints().size(),
                analysis.isVoid(),
                core,
                analysis.dead(),
                analysis.count(COUNTING_EFFORT),
                analysis.approximated().stream()
                        .map(constraint -> constraint.text() + " (" + constraint.span() + ")")
                        .toList(),
                analysis.isVoid() ? described(analysis.coexist(List.of())) : List.of());
    }

    private static List<String> described(Answer answer) {
        return answer instanceof Answer.Impossible impossible
                ? impossible.reasons().stream().map(Reason::described).toList()
                : List.of();
    }
}
