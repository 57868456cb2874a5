package io.splent.cli;

import io.splent.api.change.Hazard;
import io.splent.api.schema.Dialect;
import io.splent.core.migrate.MigrateReport;
import io.splent.core.migrate.MigrateReport.FeatureOutcome;
import io.splent.core.migrate.MigrateReport.Status;
import io.splent.core.migrate.MigrateReport.WrittenScript;
import io.splent.core.plan.ChangeLabel;
import io.splent.core.plan.PlannedChange;
import io.splent.core.product.Product;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Says what {@code db:migrate} found, for people. */
final class MigratePrinter {

    private final SplentCommand top;
    private final boolean dryRun;
    private final PrintWriter out;
    private final Palette palette;

    MigratePrinter(SplentCommand top, boolean dryRun) {
        this.top = top;
        this.dryRun = dryRun;
        this.out = top.terminal().out();
        this.palette = top.palette();
    }

    void print(Product product, MigrateReport report) {
        out.println(Headings.of(palette, product, report.dialect()));
        int width = report.features().stream()
                .mapToInt(feature -> feature.feature().length())
                .max()
                .orElse(0);
        for (FeatureOutcome feature : report.features()) {
            print(feature, width, report);
        }
        report.warnings().forEach(warning -> out.println(palette.yellow("warning: ") + warning));
        report.questions().forEach(question -> out.println(palette.yellow("undecided: ") + question.sentence() + "."));
        out.println();
        out.println(summary(product, report));
    }

    private void print(FeatureOutcome feature, int width, MigrateReport report) {
        String name = String.format("%-" + Math.max(1, width) + "s", feature.feature());
        out.println("  " + name + "  " + coloured(feature.status()) + reason(feature));
        feature.plan().ifPresent(plan -> {
            plan.changes().forEach(change -> out.println("      " + describe(change, report.dialect())));
            feature.warnings().forEach(warning -> out.println("      " + palette.yellow(warning)));
        });
        for (WrittenScript script : feature.scripts()) {
            if (dryRun) {
                out.println();
                script.text().lines().forEach(line -> out.println("    " + palette.faint(line)));
            } else {
                out.println("      " + palette.faint(relative(script.path())));
            }
        }
    }

    private String coloured(Status status) {
        return switch (status) {
            case GENERATED -> palette.green(dryRun ? "would be generated" : status.id());
            case FAILED -> palette.red(status.id());
            case UP_TO_DATE, SKIPPED, PINNED -> palette.faint(status.id());
        };
    }

    private static String reason(FeatureOutcome feature) {
        return feature.warnings().isEmpty() || feature.plan().isPresent()
                ? ""
                : ": " + String.join("; ", feature.warnings());
    }

    private String describe(PlannedChange planned, Dialect dialect) {
        ChangeLabel label = ChangeLabel.of(planned.change(), dialect);
        String hazards = planned.hazards().stream().map(Hazard::id).collect(Collectors.joining(", "));
        return String.format("%-18s %s  %s", label.kind(), label.object(), palette.yellow(hazards))
                .stripTrailing();
    }

    private String relative(String path) {
        Path directory = top.environment().workingDirectory();
        Path script = Path.of(path);
        return script.startsWith(directory) ? directory.relativize(script).toString() : path;
    }

    private String summary(Product product, MigrateReport report) {
        long generated = report.features().stream()
                .filter(feature -> feature.status() == Status.GENERATED)
                .count();
        if (generated == 0) {
            return "Nothing to generate: the database holds what the entities need.";
        }
        if (dryRun) {
            return generated + " feature(s) need a migration; nothing was written.";
        }
        return "Scripts for " + generated + " feature(s). Review them, then run: splent --app " + product.name()
                + " db:upgrade";
    }
}
