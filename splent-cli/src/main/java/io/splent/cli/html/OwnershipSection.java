package io.splent.cli.html;

import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.OwnedColumn;
import io.splent.core.line.LineReport.OwnedTable;

/** Who owns which table and column: a card for each table in its owner's colour, columns of others in theirs. */
final class OwnershipSection {

    private final LineReport report;
    private final FeatureNames names;

    OwnershipSection(LineReport report, FeatureNames names) {
        this.report = report;
        this.names = names;
    }

    void write(Markup page) {
        page.open("section", "id", "tables").element("h2", "Who owns what");
        page.element(
                "p",
                "A table has the colour of the feature that creates it. A column in another colour was added by that"
                        + " feature and goes with it.",
                "class",
                "lead");
        page.open("p", "class", "legend");
        report.makers().forEach(feature -> LinePage.chip(page, names, feature));
        page.close("p");
        page.open("div", "class", "cards");
        for (String feature : report.features()) {
            report.tables().stream()
                    .filter(table -> table.owner().equals(feature))
                    .forEach(table -> table(page, table));
        }
        page.close("div").close("section");
    }

    private void table(Markup page, OwnedTable table) {
        page.open("article", "class", "table", "id", anchor(table.name()), "style", names.colour(table.owner()));
        page.open("h3").text(table.name());
        page.element("span", names.shown(table.owner()), "class", "owner", "title", table.owner());
        page.close("h3").open("ul");
        table.columns().stream().filter(OwnedColumn::isKey).forEach(column -> column(page, table, column));
        table.columns().stream().filter(column -> !column.isKey()).forEach(column -> column(page, table, column));
        page.close("ul").close("article");
    }

    private void column(Markup page, OwnedTable table, OwnedColumn column) {
        boolean added = !column.owner().equals(table.owner());
        page.open("li", "class", added ? "column added" : "column", "style", names.colour(column.owner()));
        page.open("span", "class", "name");
        if (column.isKey()) {
            page.element("abbr", "PK", "class", "key", "title", "primary key");
        }
        page.text(column.name()).close("span");
        page.element(
                "span",
                column.type() + (column.isRequired() ? "" : "?"),
                "class",
                "type",
                "title",
                column.isRequired() ? "never null" : "may be null");
        column.refersTo()
                .forEach(target ->
                        page.element("a", "\u2192 " + target, "class", "refers", "href", "#" + anchor(target)));
        if (added) {
            LinePage.chip(page, names, column.owner());
        }
        page.close("li");
    }

    private static String anchor(String table) {
        return "table-" + table.replaceAll("[^\\p{L}\\p{N}_.-]", "-");
    }
}
