package io.splent.uvl.order;

import io.splent.uvl.model.FeatureModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to order.
 *
 * @param model the model of the line, or null when the product declares none
 * @param packages the packages of the product in declared order, which breaks ties; none twice
 * @param hardEdges what the scripts dictate; edges of other packages are ignored
 * @since 0.1
 */
public record OrderRequest(@Nullable FeatureModel model, List<String> packages, List<HardEdge> hardEdges) {

    public OrderRequest {
        packages = List.copyOf(packages);
        hardEdges = List.copyOf(hardEdges);
        if (packages.stream().distinct().count() < packages.size()) {
            throw new IllegalArgumentException("a package is listed twice: " + packages);
        }
    }

    /** The packages of a product without knowledge of their scripts. */
    public static OrderRequest ofProduct(@Nullable FeatureModel model, List<String> packages) {
        return new OrderRequest(model, packages, List.of());
    }

    /** All packages of the line, in the order of the model. */
    public static OrderRequest ofLine(FeatureModel model) {
        return new OrderRequest(model, model.packages(), List.of());
    }
}
