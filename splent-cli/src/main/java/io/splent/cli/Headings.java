package io.splent.cli;

import io.splent.api.schema.Dialect;
import io.splent.core.product.Product;

/** The first line of every report for people. */
final class Headings {

    private Headings() {}

    static String of(Palette palette, Product product, Dialect dialect) {
        return palette.bold(product.name()) + " on " + dialect.vendor().id() + " " + dialect.version();
    }
}
