package io.splent.core.product;

import io.splent.api.SplentException;
import io.splent.core.product.FeatureDescriptor.Refinement;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.HardEdge;
import io.splent.uvl.order.OrderRequest;
import java.util.List;
import java.util.Optional;

/** Computes a product's order from its feature model and from what its features say of each other. */
final class OrderResolver {

    private OrderResolver() {}

    /**
     * The order.
     *
     * @param declared the features in declared order
     * @throws SplentException when features need each other in a circle
     */
    static DependencyOrder resolve(List<Feature> declared, Optional<FeatureModel> model) {
        List<HardEdge> refinements = declared.stream()
                .flatMap(feature ->
                        feature.descriptor().refinement().stream().map(refinement -> edge(feature, refinement)))
                .toList();
        List<String> names = declared.stream().map(Feature::name).toList();
        return DependencyOrder.of(new OrderRequest(model.orElse(null), names, refinements))
                .requireAcyclic();
    }

    private static HardEdge edge(Feature feature, Refinement refinement) {
        return new HardEdge(refinement.refines(), feature.name(), feature.name() + " refines " + refinement.refines());
    }
}
