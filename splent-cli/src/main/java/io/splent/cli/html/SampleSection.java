package io.splent.cli.html;

import io.splent.core.sample.SampleReport;
import io.splent.core.sample.SampleReport.PathFailure;
import java.util.List;

/** The products that were tried out, as a matrix of products and features, and what went wrong. */
final class SampleSection {

    private final SampleReport sample;
    private final List<String> features;
    private final FeatureNames names;

    SampleSection(SampleReport sample, List<String> features, FeatureNames names) {
        this.sample = sample;
        this.features = features;
        this.names = names;
    }

    void write(Markup page) {
        page.open("section", "id", "sample").element("h2", "Products tried out");
        page.element(
                "p",
                "On " + sample.dialect().vendor().id() + " " + sample.dialect().version() + ", chosen "
                        + (sample.pairs() == 0
                                ? "at random"
                                : "to show all " + sample.pairs() + " combinations of two features")
                        + " (seed " + sample.request().seed()
                        + "). Each was made in a new database, and reached again from"
                        + " others: once by taking their features back, once by leaving them. All "
                        + sample.paths() + " results were compared with the new database.",
                "class",
                "lead");
        sample.failures().forEach(failure -> failure(page, failure));
        matrix(page);
        page.close("section");
    }

    private void failure(Markup page, PathFailure failure) {
        page.open("article", "class", "failure").element("h3", failure.code().id());
        page.element("p", failure.message());
        if (!failure.differences().isEmpty()) {
            page.open("ul");
            failure.differences()
                    .forEach(difference ->
                            page.open("li").element("code", difference).close("li"));
            page.close("ul");
        }
        page.open("p").text("Product: ");
        failure.product().forEach(feature -> LinePage.chip(page, names, feature));
        page.close("p").element("p", "Path: " + failure.path());
        page.open("p", "class", "next")
                .element("b", "Next: ")
                .text(failure.hint())
                .close("p");
        page.close("article");
    }

    private void matrix(Markup page) {
        page.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "matrix");
        page.open("thead").open("tr").element("th", "Product", "scope", "col");
        features.forEach(feature -> page.open("th", "scope", "col", "title", feature)
                .element("span", names.shown(feature))
                .close("th"));
        page.close("tr").close("thead").open("tbody");
        int number = 0;
        for (List<String> product : sample.products()) {
            number++;
            boolean failed = sample.failures().stream()
                    .anyMatch(failure -> failure.product().equals(product));
            page.open("tr", "class", failed ? "bad" : "good").element("th", String.valueOf(number), "scope", "row");
            features.forEach(feature -> cell(page, feature, product.contains(feature)));
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void cell(Markup page, String feature, boolean selected) {
        if (selected) {
            page.element("td", "\u2022", "class", "has", "style", names.colour(feature), "title", feature);
        } else {
            page.empty("td");
        }
    }
}
