package io.splent.core.line;

import io.splent.uvl.UvlDocument;
import io.splent.uvl.UvlReader;
import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.analysis.Reason;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.PackageRef;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.OrderCycle;
import io.splent.uvl.order.OrderRequest;
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
     * @param deadPackages packages of dead features: no product can ever use them
     * @param circles packages that need each other, those that no product has together included
     */
    public record Facts(
            int features,
            int constraints,
            boolean isVoid,
            List<String> core,
            List<String> dead,
            Optional<BigInteger> configurations,
            List<String> undecided,
            List<String> voidBecause,
            List<String> deadPackages,
            List<OrderCycle> circles) {}

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
        List<String> dead = analysis.dead();
        return new Facts(
                model.features().size(),
                model.constraints().size(),
                analysis.isVoid(),
                core,
                dead,
                analysis.count(COUNTING_EFFORT),
                analysis.approximated().stream()
                        .map(constraint -> constraint.text() + " (" + constraint.span() + ")")
                        .toList(),
                analysis.isVoid() ? described(analysis.coexist(List.of())) : List.of(),
                packages(model, dead),
                model.packages().isEmpty()
                        ? List.of()
                        : DependencyOrder.of(OrderRequest.ofLine(model)).cycles());
    }

    private static List<String> packages(FeatureModel model, List<String> names) {
        return names.stream()
                .flatMap(name -> model.feature(name).flatMap(Feature::packageRef).stream())
                .map(PackageRef::name)
                .toList();
    }

    private static List<String> described(Answer answer) {
        return answer instanceof Answer.Impossible impossible
                ? impossible.reasons().stream().map(Reason::described).toList()
                : List.of();
    }
}
