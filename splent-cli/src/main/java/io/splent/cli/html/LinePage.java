package io.splent.cli.html;

import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import io.splent.core.sample.SampleReport;
import io.splent.uvl.render.OrderRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code spl:verify} has found, as a page: one file that needs no other and loads none, in light and dark, on a desk
 * and on a phone.
 */
public final class LinePage {

    private final LineReport report;
    private final Optional<SampleReport> sample;
    private final FeatureNames names;
    private final Markup page = new Markup();

    private LinePage(LineReport report, Optional<SampleReport> sample) {
        this.report = report;
        this.sample = sample;
        Set<String> all = new LinkedHashSet<>(report.features());
        all.addAll(report.makers());
        this.names = new FeatureNames(new ArrayList<>(all));
    }

    /**
     * The page.
     *
     * @param products how many products the line has, if that is known
     */
    public static String of(LineReport report, Optional<SampleReport> sample, Optional<String> products) {
        LinePage page = new LinePage(report, sample);
        page.write(products);
        return page.page.toString();
    }

    private void write(Optional<String> products) {
        String title = fileName();
        page.markup("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        page.element("title", title + " \u2013 product line");
        page.open("style").markup(style()).close("style").close("head");
        page.open("body");
        header(title, products);
        page.open("main");
        failures();
        order();
        new OwnershipSection(report, names).write(page);
        obligations();
        sample.ifPresent(tried -> new SampleSection(tried, report.features(), names).write(page));
        notes();
        page.close("main");
        page.element("footer", "Written by splent spl:verify from " + report.file() + ".");
        page.close("body").close("html");
    }

    private String fileName() {
        Path name = Path.of(report.file()).getFileName();
        return name == null ? report.file() : name.toString();
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(LinePage.class.getResourceAsStream("page.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header(String title, Optional<String> products) {
        int wrong = report.failures().size()
                + sample.map(tried -> tried.failures().size()).orElse(0);
        page.open("header");
        page.element("p", "Product line", "class", "kicker").element("h1", title);
        page.element(
                "p",
                wrong == 0 ? "Every product migrates" : wrong == 1 ? "1 failure" : wrong + " failures",
                "class",
                wrong == 0 ? "verdict good" : "verdict bad");
        page.open("dl", "class", "figures");
        products.ifPresent(count -> figure(count, "products"));
        figure(String.valueOf(report.features().size()), "features");
        figure(String.valueOf(report.tables().size()), "tables");
        figure(provenCount() + " / " + report.obligations().size(), "needs proven");
        sample.ifPresent(tried -> {
            figure(String.valueOf(tried.products().size()), "products tried");
            figure(String.valueOf(tried.paths()), "paths compared");
        });
        page.close("dl").close("header");
    }

    private void figure(String number, String what) {
        page.open("div").element("dt", what).element("dd", number).close("div");
    }

    private long provenCount() {
        return report.obligations().stream().filter(Obligation::isProven).count();
    }

    private void failures() {
        if (report.failures().isEmpty()) {
            return;
        }
        page.open("section", "id", "failures").element("h2", "What is wrong");
        for (Failure failure : report.failures()) {
            page.open("article", "class", "failure");
            page.element("h3", failure.code().id()).element("p", failure.message());
            if (!failure.witness().isEmpty()) {
                page.open("p").text("Such a product: ");
                chips(failure.witness());
                page.close("p");
            }
            page.open("p", "class", "next")
                    .element("b", "Next: ")
                    .text(failure.hint())
                    .close("p");
            page.close("article");
        }
        page.close("section");
    }

    private void chips(List<String> features) {
        features.forEach(feature -> chip(page, names, feature));
    }

    static void chip(Markup page, FeatureNames names, String feature) {
        page.element("span", names.shown(feature), "class", "chip", "style", names.colour(feature), "title", feature);
    }

    private void order() {
        report.order().ifPresent(order -> {
            page.open("section", "id", "order").element("h2", "Which feature comes first");
            page.element(
                    "p",
                    "Scripts run from left to right; an arrow leads from a feature to the one that needs it. Every"
                            + " product keeps this order.",
                    "class",
                    "lead");
            page.open("div", "class", "scroll picture", "tabindex", "0").markup(OrderRenderer.svg(order, names::shown));
            page.close("div").close("section");
        });
    }

    private void obligations() {
        page.open("section", "id", "needs").element("h2", "What has to hold in every product");
        if (report.obligations().isEmpty()) {
            page.element("p", "No feature needs what another one makes.", "class", "lead");
        }
        report.obligations().forEach(this::obligation);
        page.close("section");
    }

    private void obligation(Obligation obligation) {
        boolean proven = obligation.isProven();
        page.open("article", "class", proven ? "need good" : "need bad");
        page.open("h3");
        chip(page, names, obligation.feature());
        page.element("span", " needs ", "class", "verb");
        chip(page, names, obligation.needed());
        page.element("span", proven ? "proven" : "fails", "class", "mark").close("h3");
        page.open("div", "class", "sides");
        side("because", obligation.because());
        side(proven ? "the model says" : "the model does not say so", obligation.proof());
        page.close("div");
        report.failures().stream()
                .filter(failure -> !proven
                        && failure.feature().equals(obligation.feature())
                        && failure.message().startsWith(obligation.feature() + " needs " + obligation.needed() + " "))
                .findFirst()
                .ifPresent(failure -> {
                    page.open("p", "class", "witness").text("A product without it: ");
                    chips(failure.witness());
                    page.close("p");
                });
        page.close("article");
    }

    private void side(String heading, List<String> lines) {
        page.open("div").element("h4", heading);
        if (!lines.isEmpty()) {
            page.open("ul");
            lines.forEach(line -> page.open("li")
                    .element("code", line.replace(report.file(), fileName()))
                    .close("li"));
            page.close("ul");
        }
        page.close("div");
    }

    private void notes() {
        if (!report.notes().isEmpty()) {
            page.open("section", "id", "notes").element("h2", "To be known");
            report.notes().forEach(note -> page.element("p", note));
            page.close("section");
        }
    }
}
