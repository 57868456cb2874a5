package io.splent.core.line;

import io.splent.uvl.analysis.Answer;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Few products, as large as can be, that together have every feature with a package which any product has. */
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

    /** A product with the first open feature, grown by one feature after the other, open ones first. */
    private Set<String> largest(Set<String> open) {
        Set<String> product = possible(List.of(open.iterator().next())).orElseThrow();
        Set<String> candidates = new LinkedHashSet<>(open);
        candidates.addAll(packaged);
        for (String candidate : candidates) {
            if (!product.contains(candidate)) {
                Set<String> wanted = new LinkedHashSet<>(product);
                wanted.add(candidate);
                product = possible(wanted).orElse(product);
            }
        }
        return product;
    }

    private Optional<Set<String>> possible(Collection<String> wanted) {
        if (analysis.coexist(wanted) instanceof Answer.Possible possible) {
            Set<String> product = new LinkedHashSet<>(possible.witness());
            product.retainAll(packaged);
            return Optional.of(product);
        }
        return Optional.empty();
    }
}
