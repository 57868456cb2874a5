package io.splent.core.line;

import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Few products that together have every feature with a package which any product has. Each has as many features as can be
 * that no earlier one has, and what these need.
 */
final class LineCover {

    private final FeatureAnalysis analysis;

    /** The features that have a package, by their names in the model. */
    private final Set<String> packaged = new LinkedHashSet<>();

    LineCover(FeatureModel model, FeatureAnalysis analysis) {
        this.analysis = analysis;
        model.features().stream()
                .filter(feature -> feature.packageRef().isPresent())
                .forEach(feature -> packaged.add(feature.name()));
        packaged.removeAll(Set.copyOf(analysis.dead()));
    }

    /** The products, each as the names of its features in the model; those without a package are left out. */
    List<Set<String>> products() {
        List<Set<String>> products = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(packaged);
        while (!open.isEmpty()) {
            Set<String> product = possible(open).orElseGet(() -> largest(open));
            products.add(product);
            open.removeAll(product);
        }
        return products;
    }

    /** A product with the first open feature, grown by one open feature after the other. */
    private Set<String> largest(Set<String> open) {
        Set<String> product = possible(List.of(open.iterator().next())).orElseThrow();
        for (String candidate : open) {
            if (!product.contains(candidate)) {
                Set<String> wanted = new LinkedHashSet<>(product);
                wanted.add(candidate);
                product = possible(wanted).orElse(product);
            }
        }
        return product;
    }

    private Optional<Set<String>> possible(Collection<String> wanted) {
        return analysis.witness(wanted, List.of()).map(witness -> {
            Set<String> product = new LinkedHashSet<>(witness);
            product.retainAll(packaged);
            return product;
        });
    }
}
