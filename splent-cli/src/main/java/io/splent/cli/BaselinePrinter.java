package io.splent.cli;

import io.splent.core.baseline.BaselineReport;
import io.splent.core.baseline.BaselineReport.Difference;
import io.splent.core.baseline.BaselineReport.FeatureBaseline;
import io.splent.core.baseline.BaselineReport.Status;
import io.splent.core.product.Product;
import java.io.PrintWriter;

/** Says what {@code db:baseline} found and recorded, for people. */
final class BaselinePrinter {

    private final PrintWriter out;
    private final Palette palette;
    private final boolean dryRun;

    BaselinePrinter(SplentCommand top, boolean dryRun) {
        this.out = top.terminal().out();
        this.palette = top.palette();
        this.dryRun = dryRun;
    }

    void print(Product product, BaselineReport report) {
        out.println(Headings.of(palette, product, report.dialect()));
        int width = report.features().stream()
                .mapToInt(feature -> feature.feature().length())
                .max()
                .orElse(1);
        report.features().forEach(feature -> print(feature, width));
        report.warnings().forEach(warning -> out.println(palette.yellow("warning: ") + warning));
        out.println();
        long scripts = report.features().stream()
                .filter(feature -> feature.status() == Status.BASELINED)
                .mapToLong(feature -> feature.scripts().size())
                .sum();
        out.println(
                scripts == 0
                        ? "Nothing was recorded."
                        : scripts
                                + (dryRun
                                        ? " script(s) would be recorded as applied."
                                        : " script(s) recorded as applied."));
    }

    private void print(FeatureBaseline feature, int width) {
        out.println("  " + String.format("%-" + width + "s", feature.feature()) + "  " + coloured(feature.status()));
        feature.scripts().forEach(script -> {
            boolean isNew = feature.written().contains(script.path());
            out.println("      " + palette.faint(script.fileName() + (isNew ? " (new)" : "")));
        });
        feature.differences().forEach(difference -> out.println("      " + coloured(difference)));
        feature.kept().forEach(kept -> out.println("      " + palette.faint("not ours, left alone: " + object(kept))));
        feature.notes().forEach(note -> out.println("      " + palette.yellow(note)));
    }

    private String coloured(Status status) {
        return switch (status) {
            case BASELINED -> palette.green(dryRun ? "would be baselined" : status.id());
            case DIFFERS -> palette.red(status.id());
            case NOT_REACHED -> palette.yellow(status.id());
            case UP_TO_DATE, SKIPPED -> palette.faint(status.id());
        };
    }

    private String coloured(Difference difference) {
        String detail = difference.detail().isEmpty() ? "" : "  " + palette.faint(difference.detail());
        return palette.red(String.format("%-7s", difference.effect().id())) + " " + object(difference) + detail;
    }

    private static String object(Difference difference) {
        return difference.kind().replace('-', ' ') + " " + difference.object();
    }
}
