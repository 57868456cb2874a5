package io.splent.uvl.analysis;

import io.splent.uvl.internal.sat.Encoding;
import io.splent.uvl.internal.sat.ModelSearch;
import io.splent.uvl.internal.sat.PairwiseCover;
import io.splent.uvl.model.FeatureModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses products of a line to try out. A product is given by its packages. The same model and seed always give the same
 * products.
 *
 * @since 0.1
 */
public final class ProductSampler {

    private final List<String> packages;
    private final ModelSearch search;
    private final Random random;

    private ProductSampler(FeatureModel model, long seed) {
        Encoding encoding = new Encoding(model);
        this.packages = model.packages();
        this.search = new ModelSearch(
                encoding,
                packages.stream()
                        .map(name -> model.featureOfPackage(name).orElseThrow().name())
                        .mapToInt(encoding::variable)
                        .toArray());
        this.random = new Random(seed);
    }

    /**
     * Products that together show every two packages in every combination that any product has: both, neither, and each
     * without the other.
     */
    public static ProductSample pairwise(FeatureModel model, long seed) {
        ProductSampler sampler = new ProductSampler(model, seed);
        PairwiseCover cover = new PairwiseCover(sampler.search, sampler.random);
        List<BitSet> models = cover.models();
        return new ProductSample(models.stream().map(sampler::product).toList(), cover.pairs());
    }

    /**
     * Different products, small and large ones; fewer where the line has no more. What they show of pairs is not counted.
     *
     * @param count how many, at least 1
     */
    public static ProductSample random(FeatureModel model, int count, long seed) {
        ProductSampler sampler = new ProductSampler(model, seed);
        List<List<String>> products = new ArrayList<>();
        while (products.size() < count && sampler.search.isPossible(Set.of())) {
            BitSet found = sampler.randomModel();
            sampler.search.exclude(found);
            products.add(sampler.product(found));
        }
        return new ProductSample(products, 0);
    }

    /**
     * Few products that together have every package that any product has. Each has as many as can be of those that no
     * earlier one has, and otherwise only what these need.
     */
    public static List<List<String>> covering(FeatureModel model) {
        ProductSampler sampler = new ProductSampler(model, 0);
        List<List<String>> products = new ArrayList<>();
        Set<Integer> open = new LinkedHashSet<>();
        for (int position = 0; position < sampler.packages.size(); position++) {
            if (sampler.search.isPossible(Set.of(ModelSearch.literal(position, true)))) {
                open.add(position);
            }
        }
        while (!open.isEmpty()) {
            BitSet found = sampler.largest(open);
            products.add(sampler.product(found));
            open.removeIf(position -> found.get(ModelSearch.literal(position, true)));
        }
        return products;
    }

    private BitSet largest(Set<Integer> open) {
        Set<Integer> order = new LinkedHashSet<>(open);
        IntStream.range(0, packages.size()).forEach(order::add);
        return search.model(Set.of(), order, (position, decided) -> open.contains(position));
    }

    private BitSet randomModel() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, packages.size()).boxed().toList());
        Collections.shuffle(order, random);
        double share = random.nextDouble();
        return search.model(Set.of(), order, (position, decided) -> random.nextDouble() < share);
    }

    private List<String> product(BitSet model) {
        return IntStream.range(0, packages.size())
                .filter(position -> model.get(ModelSearch.literal(position, true)))
                .mapToObj(packages::get)
                .toList();
    }
}
