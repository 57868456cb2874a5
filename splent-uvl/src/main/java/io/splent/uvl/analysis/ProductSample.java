package io.splent.uvl.analysis;

import java.util.List;

/**
 * Products of a line.
 *
 * @param products each as its packages, in the order of the model
 * @param pairs how many combinations of two packages they were chosen to show; 0 when they were not chosen for that
 * @since 0.1
 */
public record ProductSample(List<List<String>> products, int pairs) {

    public ProductSample {
        products = products.stream().map(List::copyOf).toList();
    }
}
