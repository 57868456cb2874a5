package io.splent.uvl.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package at its place in the order.
 *
 * @param name the package
 * @param feature the feature of the model it implements, or null when the model does not know it
 * @param reasons the packages it directly depends on, in the order of the product; empty when its place is only a
 *     matter of declared position
 * @since 0.1
 */
public record OrderedPackage(String name, @Nullable String feature, List<OrderReason> reasons) {

    public OrderedPackage {
        reasons = List.copyOf(reasons);
    }
}
