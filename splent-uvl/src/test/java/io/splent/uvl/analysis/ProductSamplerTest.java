package io.splent.uvl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.uvl.UvlReader;
import io.splent.uvl.model.FeatureModel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sample shows of small random lines, judged by all their products. */
class ProductSamplerTest {

    static Stream<String> lines() {
        return Stream.concat(
                LongStream.range(0, 60).mapToObj(RandomLine::propositional),
                LongStream.range(1_000, 1_040).mapToObj(RandomLine::withValues));
    }

    private static FeatureModel model(String text) {
        return new UvlReader().read(text, "line.uvl").requireModel();
    }

    /** All products as sets of packages. */
    private static Set<Set<String>> products(FeatureModel model) {
        return BruteForce.products(model).stream()
                .map(product -> model.packages().stream()
                        .filter(name -> product.contains(
                                model.featureOfPackage(name).orElseThrow().name()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static List<Set<String>> sets(ProductSample sample) {
        return sample.products().stream()
                .map(product -> (Set<String>) new LinkedHashSet<>(product))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void pairwiseShowsEveryPairThatAProductHas(String text) {
        FeatureModel model = model(text);
        Set<Set<String>> products = products(model);

        ProductSample sample = ProductSampler.pairwise(model, 7);

        assertThat(products).containsAll(sets(sample));
        assertThat(sets(sample)).doesNotHaveDuplicates();
        assertThat(pairs(model, sets(sample))).isEqualTo(pairs(model, products));
        assertThat(sample.pairs()).isEqualTo(pairs(model, products).size());
        assertThat(sample.products().isEmpty()).isEqualTo(products.isEmpty());
        assertThat(ProductSampler.pairwise(model, 7)).isEqualTo(sample);
    }

    /** For two packages each, which of them products have. */
    private static Set<List<Object>> pairs(FeatureModel model, Iterable<Set<String>> products) {
        List<String> names = model.packages();
        Set<List<Object>> pairs = new HashSet<>();
        for (Set<String> product : products) {
            for (String one : names) {
                names.subList(names.indexOf(one) + 1, names.size())
                        .forEach(other ->
                                pairs.add(List.of(one, product.contains(one), other, product.contains(other))));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void findsDifferentProductsUntilThereAreNoMore(String text) {
        FeatureModel model = model(text);
        Set<Set<String>> products = products(model);

        assertThat(sets(ProductSampler.random(model, 5, 7)))
                .hasSize(Math.min(5, products.size()))
                .doesNotHaveDuplicates()
                .allMatch(products::contains);
        assertThat(sets(ProductSampler.random(model, 2_000, 7))).containsExactlyInAnyOrderElementsOf(products);
        assertThat(ProductSampler.random(model, 5, 7)).isEqualTo(ProductSampler.random(model, 5, 7));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void coversEveryPackageThatAProductHas(String text) {
        FeatureModel model = model(text);
        Set<Set<String>> products = products(model);

        List<List<String>> covering = ProductSampler.covering(model);

        Set<String> open = new HashSet<>();
        products.forEach(open::addAll);
        for (List<String> product : covering) {
            assertThat(products).contains(Set.copyOf(product));
            assertThat(open).as("brings something new").containsAnyElementsOf(product);
            open.removeAll(product);
        }
        assertThat(open).isEmpty();
    }

    @Test
    void takesOnlyWhatIsMissingAndWhatThatNeeds() {
        String text = """
            features
                line
                    optional
                        a {package 'a'}
                        b {package 'b'}
                        c {package 'c'}
                        d {package 'd'}
                        e {package 'e'}
            constraints
                !(a & d)
                !(b & e)
                e => c
            """;

        assertThat(ProductSampler.covering(model(text)))
                .containsExactly(List.of("a", "b", "c"), List.of("c", "d", "e"));
    }

    @Test
    void needsFewProductsForManyFeatures() {
        String text = "features\n    line\n        optional\n"
                + IntStream.range(0, 60)
                        .mapToObj("            f%1$d {package 'f%1$d'}\n"::formatted)
                        .collect(Collectors.joining());

        ProductSample sample = ProductSampler.pairwise(model(text), 1);

        assertThat(sample.pairs()).isEqualTo(60 * 59 / 2 * 4);
        assertThat(sample.products()).hasSizeBetween(8, 16);
        assertThat(ProductSampler.random(model(text), 50, 1).products().stream()
                        .mapToInt(List::size)
                        .summaryStatistics())
                .satisfies(sizes -> assertThat(sizes.getMin()).isLessThan(15))
                .satisfies(sizes -> assertThat(sizes.getMax()).isGreaterThan(45));
    }
}
