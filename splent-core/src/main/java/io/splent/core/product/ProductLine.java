package io.splent.core.product;

import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All features of a line that name a package, whichever product selects them.
 *
 * @param product the product through which the line was reached; its settings are those of all products made of it
 * @param model what the line allows
 * @param features the features found, in the order of the model
 * @param missing the features of the model that were found nowhere, as {@code org/name}
 */
public record ProductLine(Product product, FeatureModel model, List<Feature> features, List<String> missing) {

    public ProductLine {
        features = List.copyOf(features);
        missing = List.copyOf(missing);
    }

    /**
     * A product of the line.
     *
     * @param packages its features; those that were not found are left out
     * @throws io.splent.api.SplentException when they need each other in a circle
     */
    public Product product(Collection<String> packages) {
        List<Feature> selected = features.stream()
                .filter(feature -> packages.contains(feature.name()))
                .toList();
        DependencyOrder order = OrderResolver.resolve(product.lock().arranged(selected), Optional.of(model));
        Map<String, Feature> byName = selected.stream().collect(Collectors.toMap(Feature::name, Function.identity()));
        return product.selecting(order.packages().stream().map(byName::get).toList(), order);
    }
}
