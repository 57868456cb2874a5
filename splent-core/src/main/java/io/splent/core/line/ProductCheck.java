package io.splent.core.line;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
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
        verdict(product).filter(verdict -> !verdict.isValid()).ifPresent(verdict -> {
            throw new SplentException(
                    ErrorCode.PRODUCT_INVALID,
                    "The features of " + product.name() + " are not a valid product of the line: "
                            + verdict.reasons().stream().map(Reason::described).collect(Collectors.joining("; ")) + ".",
                    ErrorLocation.ofFile(
                            product.model().map(FeatureModel::source).orElse("")),
                    hint(verdict.repair()));
        });
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
