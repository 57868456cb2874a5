package io.splent.core.line;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.product.Feature;
import io.splent.core.product.Product;
import io.splent.uvl.analysis.FeatureAnalysis;
import io.splent.uvl.analysis.ProductVerdict;
import io.splent.uvl.analysis.Reason;
import io.splent.uvl.analysis.Repair;
import io.splent.uvl.model.FeatureModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the features that a product selects are a product of its line. */
public final class ProductCheck {

    private ProductCheck() {}

    /** The verdict; empty when the product declares no model. */
    public static Optional<ProductVerdict> verdict(Product product) {
        return product.model()
                .map(model -> FeatureAnalysis.of(model).validate(product.order().packages()));
    }

    /**
     * Refuses a product that its line does not allow.
     *
     * @throws SplentException with the reasons and, as hint, a repair
     */
    public static void requireValid(Product product) {
        requireSingle(product);
        verdict(product).filter(verdict -> !verdict.isValid()).ifPresent(verdict -> {
            throw new SplentException(
                    ErrorCode.PRODUCT_INVALID,
                    (verdict.isVoid()
                                    ? "The line has no product at all: "
                                    : "The features of " + product.name() + " are not a valid product of the line: ")
                            + verdict.reasons().stream().map(Reason::described).collect(Collectors.joining("; ")) + ".",
                    ErrorLocation.ofFile(
                            product.model().map(FeatureModel::source).orElse("")),
                    hint(verdict.repair()));
        });
    }

    /**
     * Refuses scripts of features that a product may take several times: scripts run once per database.
     *
     * @throws SplentException naming the feature and the place of its cardinality
     */
    public static void requireSingle(Product product) {
        product.model().ifPresent(model -> requireSingle(product, model));
    }

    private static void requireSingle(Product product, FeatureModel model) {
        for (Feature feature : product.features()) {
            model.featureOfPackage(feature.name())
                    .filter(known -> feature.migrations().isPresent())
                    .flatMap(model::repeatable)
                    .ifPresent(repeated -> {
                        throw new SplentException(
                                ErrorCode.PRODUCT_INVALID,
                                "The feature " + feature.name() + " has migrations, but the model lets a product take "
                                        + repeated.name() + " " + repeated.cardinality() + " times.",
                                ErrorLocation.ofFile(
                                        repeated.span().file(),
                                        repeated.span().line(),
                                        repeated.span().column()),
                                "Remove the cardinality of " + repeated.name()
                                        + ", or give the package to a feature that is taken at most once.");
                    });
        }
    }

    private static String hint(@Nullable Repair repair) {
        if (repair == null) {
            return "Change the product's features or the model; --skip-product-check goes on regardless.";
        }
        return described(repair) + "; --skip-product-check goes on regardless.";
    }

    /** A repair in words, for example {@code Add auth; remove slider}. */
    public static String described(Repair repair) {
        List<String> steps = Stream.of(
                        repair.add().isEmpty() ? "" : "add " + String.join(", ", repair.add()),
                        repair.remove().isEmpty() ? "" : "remove " + String.join(", ", repair.remove()))
                .filter(step -> !step.isEmpty())
                .toList();
        String text = String.join("; ", steps);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
