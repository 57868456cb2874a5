package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * A product of features of the line and of those that the product has beside it.
     *
     * @param packages its features; those that were not found are left out
     * @throws SplentException when they need each other in a circle
     */
    public Product product(Collection<String> packages) {
        List<Feature> selected = Stream.concat(
                        features.stream(),
                        product.features().stream()
                                .filter(feature ->
                                        model.featureOfPackage(feature.name()).isEmpty()))
                .filter(feature -> packages.contains(feature.name()))
                .toList();
        DependencyOrder order = OrderResolver.resolve(product.lock().arranged(selected), Optional.of(model));
        Map<String, Feature> byName = selected.stream().collect(Collectors.toMap(Feature::name, Function.identity()));
        return product.selecting(order.packages().stream().map(byName::get).toList(), order);
    }

    /**
     * The product through which the line was reached, with other features.
     *
     * @throws SplentException for a feature that cannot be added or removed
     */
    public Product changed(List<String> added, List<String> removed) {
        Set<String> packages = new LinkedHashSet<>(product.order().packages());
        removed.forEach(name -> packages.remove(product.feature(name).name()));
        for (String name : added) {
            requireKnown(name);
            if (removed.contains(name) || !packages.add(name)) {
                throw new SplentException(
                        ErrorCode.BAD_USAGE,
                        removed.contains(name)
                                ? "The feature " + name + " is both added and removed."
                                : "The product " + product.name() + " has the feature " + name + " already.",
                        "Name features that the product lacks with --add, and such that it has with --remove.");
            }
        }
        return product(packages);
    }

    private void requireKnown(String name) {
        List<String> known = features.stream().map(Feature::name).toList();
        if (known.contains(name)) {
            return;
        }
        boolean isMissing = missing.stream().anyMatch(reference -> reference.endsWith("/" + Names.feature(name)));
        throw new SplentException(
                isMissing ? ErrorCode.FEATURE_NOT_FOUND : ErrorCode.FEATURE_UNKNOWN,
                isMissing
                        ? "The feature " + name + " of the model was found in no product and nowhere in the workspace."
                        : "The line has no feature '" + Names.visible(name) + "'.",
                ErrorLocation.ofFeature(name),
                isMissing
                        ? "Link it in the features directory of " + product.name() + "."
                        : Names.suggestion(name, known, "Its features"));
    }
}
