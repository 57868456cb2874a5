package io.splent.uvl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.GroupKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer about small random lines is what trying all sets of features gives. */
class BruteForceTest {

    static Stream<String> lines() {
        return Stream.concat(
                LongStream.range(0, 80).mapToObj(RandomLine::propositional),
                LongStream.range(1_000, 1_150).mapToObj(RandomLine::withValues));
    }

    private static FeatureModel model(String text) {
        return new UvlReader().read(text, "line.uvl").requireModel();
    }

    private static List<String> named(FeatureModel model, Predicate<String> wanted) {
        return model.features().stream().map(Feature::name).filter(wanted).toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void findsWhatAllProductsHaveInCommon(String text) {
        FeatureModel model = model(text);
        List<Set<String>> products = BruteForce.products(model);
        FeatureAnalysis analysis = FeatureAnalysis.of(model);

        assertThat(analysis.approximated()).as("everything is exact here").isEmpty();
        assertThat(analysis.isVoid()).isEqualTo(products.isEmpty());
        assertThat(analysis.core())
                .isEqualTo(named(
                        model,
                        name -> !products.isEmpty() && products.stream().allMatch(product -> product.contains(name))));
        assertThat(analysis.dead())
                .isEqualTo(named(model, name -> products.stream().noneMatch(product -> product.contains(name))));
        assertThat(analysis.count(1_000_000)).contains(BigInteger.valueOf(products.size()));
        assertThat(analysis.falseOptional()).isEqualTo(falseOptional(model, products));
    }

    private static List<String> falseOptional(FeatureModel model, List<Set<String>> products) {
        List<String> result = new ArrayList<>();
        for (Feature parent : model.features()) {
            for (Group group : parent.groups()) {
                for (Feature child : group.features()) {
                    boolean isAlive = products.stream().anyMatch(product -> product.contains(child.name()));
                    boolean isForced = products.stream()
                            .allMatch(product -> !product.contains(parent.name()) || product.contains(child.name()));
                    if (group.kind() != GroupKind.MANDATORY && isAlive && isForced) {
                        result.add(child.name());
                    }
                }
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void answersEveryQuestionAboutTwoFeatures(String text) {
        FeatureModel model = model(text);
        List<Set<String>> products = BruteForce.products(model);
        FeatureAnalysis analysis = FeatureAnalysis.of(model);

        for (String one : named(model, name -> true)) {
            for (String other : named(model, name -> true)) {
                check(
                        analysis.coexist(List.of(one, other)),
                        products,
                        product -> product.containsAll(List.of(one, other)));
                check(
                        analysis.without(one, other),
                        products,
                        product -> product.contains(one) && !product.contains(other));
            }
        }
    }

    private static void check(Answer answer, List<Set<String>> products, Predicate<Set<String>> wanted) {
        if (answer instanceof Answer.Possible possible) {
            Set<String> witness = new HashSet<>(possible.witness());
            assertThat(products).contains(witness);
            assertThat(wanted.test(witness)).isTrue();
            assertThat(possible.isCertain()).isTrue();
        } else {
            assertThat(products).noneMatch(wanted);
            assertThat(((Answer.Impossible) answer).reasons()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void judgesSelectionsOfPackages(String text) {
        FeatureModel model = model(text);
        List<Set<String>> products = BruteForce.products(model).stream()
                .map(product -> packagesOf(product, model))
                .toList();
        FeatureAnalysis analysis = FeatureAnalysis.of(model);
        Random random = new Random(text.hashCode());

        for (int i = 0; i < 6; i++) {
            Set<String> selection = new HashSet<>(model.packages());
            selection.removeIf(name -> random.nextBoolean());
            ProductVerdict verdict = analysis.validate(selection);
            assertThat(verdict.isValid()).isEqualTo(products.contains(selection));
            assertThat(verdict.reasons().isEmpty()).isEqualTo(verdict.isValid());
            checkRepair(verdict, selection, products);
        }
    }

    private static Set<String> packagesOf(Set<String> product, FeatureModel model) {
        Set<String> packages = new HashSet<>(model.packages());
        packages.retainAll(product);
        return packages;
    }

    /** Additions alone where they are enough, and never more changes than needed. */
    private static void checkRepair(ProductVerdict verdict, Set<String> selection, List<Set<String>> products) {
        if (verdict.isValid() || products.isEmpty()) {
            assertThat(verdict.repair()).isNull();
            return;
        }
        Repair repair = verdict.repair();
        Set<String> repaired = new HashSet<>(selection);
        repair.remove().forEach(repaired::remove);
        repaired.addAll(repair.add());
        assertThat(repaired).isIn(products);
        List<Set<String>> extended = products.stream()
                .filter(product -> product.containsAll(selection))
                .toList();
        assertThat(repair.remove().isEmpty()).isEqualTo(!extended.isEmpty());
        int fewest = (extended.isEmpty() ? products : extended)
                .stream()
                        .mapToInt(product -> distance(product, selection))
                        .min()
                        .orElseThrow();
        assertThat(repair.add().size() + repair.remove().size()).isEqualTo(fewest);
    }

    private static int distance(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        all.removeIf(name -> one.contains(name) && other.contains(name));
        return all.size();
    }
}
