package io.splent.cli;

import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.UpgradeReport;
import io.splent.core.execute.UpgradeReport.FeatureUpgrade;
import io.splent.core.execute.UpgradeReport.Status;
import io.splent.core.product.Product;
import java.io.PrintWriter;

/** Says what was applied. */
final class UpgradePrinter {

    private UpgradePrinter() {}

    static void print(SplentCommand top, Product product, String command, UpgradeReport report, boolean preview) {
        if (top.json()) {
            top.terminal().out().println(JsonDocument.of(command, product, report, top.notices()));
        } else if (top.talks()) {
            printText(top, product, report, preview);
        }
        report.failure()
                .ifPresent(
                        failure -> new ErrorPrinter(top.terminal().err(), top.palette(), top.verbose()).print(failure));
    }

    private static void printText(SplentCommand top, Product product, UpgradeReport report, boolean preview) {
        PrintWriter out = top.terminal().out();
        Palette palette = top.palette();
        out.println(Headings.of(palette, product, report.dialect()));
        int width = report.features().stream()
                .mapToInt(feature -> feature.feature().length())
                .max()
                .orElse(1);
        int scripts = 0;
        for (FeatureUpgrade feature : report.features()) {
            String status = preview && feature.status() == Status.UPGRADED
                    ? "would be upgraded"
                    : feature.status().id();
            out.println("  " + String.format("%-" + width + "s", feature.feature()) + "  "
                    + coloured(palette, feature.status(), status)
                    + feature.note()
                            .filter(note -> !isPrintedAsError(report, note))
                            .map(note -> ": " + note)
                            .orElse(""));
            for (PreparedScript script : feature.scripts()) {
                out.println("      " + palette.faint(script.script().fileName()));
                scripts++;
            }
        }
        report.warnings().forEach(warning -> out.println(palette.yellow("warning: ") + warning));
        out.println();
        out.println(
                scripts == 0 && report.failure().isEmpty()
                        ? "Nothing to apply."
                        : scripts + (preview ? " script(s) would be applied." : " script(s) applied."));
    }

    /** Of several failures the first is printed as the error; the others are told where their features are listed. */
    private static boolean isPrintedAsError(UpgradeReport report, String note) {
        return report.failure()
                .filter(failure -> note.equals(failure.getMessage()))
                .isPresent();
    }

    private static String coloured(Palette palette, Status status, String text) {
        return switch (status) {
            case UPGRADED -> palette.green(text);
            case FAILED -> palette.red(text);
            case NOT_REACHED -> palette.yellow(text);
            case UP_TO_DATE, SKIPPED -> palette.faint(text);
        };
    }
}
