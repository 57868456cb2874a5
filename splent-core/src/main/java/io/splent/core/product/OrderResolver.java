package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.product.FeatureDescriptor.Refinement;
import io.splent.uvl.UvlDocument;
import io.splent.uvl.UvlReader;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.order.HardEdge;
import io.splent.uvl.order.OrderRequest;
import io.splent.uvl.text.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a product's order from its feature model and from what its features say of each other. */
final class OrderResolver {

    private OrderResolver() {}

    /**
     * The order.
     *
     * @param declared the features in declared order
     * @param uvlFile the model; empty when the product declares none
     * @throws SplentException when the model has errors or features need each other in a circle
     */
    static DependencyOrder resolve(List<Feature> declared, Optional<Path> uvlFile) {
        FeatureModel model = uvlFile.map(OrderResolver::read).orElse(null);
        return DependencyOrder.of(request(model, declared)).requireAcyclic();
    }

    private static OrderRequest request(@Nullable FeatureModel model, List<Feature> declared) {
        List<HardEdge> refinements = declared.stream()
                .flatMap(feature ->
                        feature.descriptor().refinement().stream().map(refinement -> edge(feature, refinement)))
                .toList();
        return new OrderRequest(model, declared.stream().map(Feature::name).toList(), refinements);
    }

    private static HardEdge edge(Feature feature, Refinement refinement) {
        return new HardEdge(refinement.refines(), feature.name(), feature.name() + " refines " + refinement.refines());
    }

    private static FeatureModel read(Path file) {
        UvlDocument document = new UvlReader().read(file);
        FeatureModel model = document.model();
        List<Diagnostic> errors =
                document.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty() || model == null) {
            throw invalid(file, errors);
        }
        return model;
    }

    private static SplentException invalid(Path file, List<Diagnostic> errors) {
        if (errors.isEmpty()) {
            return new SplentException(
                    ErrorCode.UVL_INVALID, "The model has no features.", ErrorLocation.ofFile(file.toString()), null);
        }
        Diagnostic first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        String hint = first.hint();
        return new SplentException(
                ErrorCode.UVL_INVALID,
                "The model has errors: " + first.message() + more + ".",
                ErrorLocation.ofFile(first.file(), first.line(), first.column()),
                hint == null ? "Correct the model; splent spl:info lists everything found." : hint);
    }
}
