package io.splent.core.refine;

import io.splent.core.product.Feature;
import io.splent.core.product.LinePackages;
import io.splent.core.product.Product;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.model.FeatureModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a line's feature model has to say so that no product has a refinement without its base. */
final class ModelAdvice {

    private final Product product;

    ModelAdvice(Product product) {
        this.product = product;
    }

    /** A sentence for each thing to add; empty when the model says all of it, or the product has none. */
    List<String> of(Feature refining, Feature base) {
        return product.model().map(model -> of(model, refining, base)).orElse(List.of());
    }

    private List<String> of(FeatureModel model, Feature refining, Feature base) {
        List<String> advice = new ArrayList<>();
        Stream.of(refining, base)
                .filter(feature -> model.featureOfPackage(feature.name()).isEmpty())
                .forEach(feature -> advice.add("The model does not know " + feature.name() + ". Add to the features of "
                        + model.source() + ": " + feature.name() + " {org '" + feature.org() + "', package '"
                        + feature.name() + "'}"));
        if (allowsWithout(model, refining, base)) {
            advice.add("The model lets a product have " + refining.name() + " without " + base.name() + ". "
                    + product.declareDependencyHint(refining.name(), base.name()));
        }
        return advice;
    }

    /** Whether a product may have the one without the other; also where the model does not know both. */
    private static boolean allowsWithout(FeatureModel model, Feature refining, Feature base) {
        LinePackages line = new LinePackages(model, FeatureAnalysis.of(model));
        return !line.modelNames().keySet().containsAll(List.of(refining.name(), base.name()))
                || line.withoutNeeded(refining.name(), base.name()).isPresent();
    }
}
