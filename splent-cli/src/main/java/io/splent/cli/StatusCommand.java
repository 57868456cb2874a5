package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.api.store.ScriptFailure;
import io.splent.api.store.ScriptRun;
import io.splent.api.store.UnfinishedRun;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.Reset;
import io.splent.core.execute.StatusReader;
import io.splent.core.execute.StatusReport;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.MigrationState;
import io.splent.core.product.Product;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code db:status}. */
@Command(name = "db:status", description = "Tells where every feature stands. Changes nothing.")
final class StatusCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(arity = "0..1", paramLabel = "FEATURE", description = "One feature. Default: all.")
    private @Nullable String feature;

    @Option(
            names = "--drift",
            description = "Also list every difference between what the scripts made and what is in the database.")
    private boolean drift;

    StatusCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers()) {
            StatusReport report = new StatusReader(product, drivers).read(Optional.ofNullable(feature), drift);
            if (top.json()) {
                top.terminal().out().println(JsonDocument.of(product, report, top.notices()));
            } else if (top.talks()) {
                print(product, report);
            }
            return ExitCode.DONE.value();
        }
    }

    private void print(Product product, StatusReport report) {
        PrintWriter out = top.terminal().out();
        Palette palette = top.palette();
        out.println(Headings.of(palette, product, report.dialect()));
        int width = report.features().stream()
                .mapToInt(standing -> standing.feature().length())
                .max()
                .orElse(1);
        String row = "  %-" + width + "s  %-14s  %-14s  %s";
        out.println(palette.faint(String.format(row, "feature", "applied", "latest", "state")));
        for (FeatureHistory standing : report.features()) {
            String pending = standing.pending().isEmpty()
                    ? ""
                    : " (" + standing.pending().size() + " to apply)";
            out.println(String.format(
                    row,
                    standing.feature(),
                    standing.appliedVersion().orElse("-"),
                    standing.latest().orElse("-"),
                    coloured(palette, standing.state()) + pending));
            standing.problem().ifPresent(problem -> out.println("      " + problem.message() + " " + problem.hint()));
            standing.failure()
                    .ifPresent(failure -> out.println("      " + palette.red("last error: ") + described(failure)));
            if (report.drift().isEmpty() && report.drifted().contains(standing.feature())) {
                out.println("      " + palette.yellow("drifted: ") + "it is not what the scripts made; see --drift");
            }
        }
        report.running().ifPresent(who -> out.println(palette.yellow("running now: ") + who));
        report.unfinished().ifPresent(run -> out.println(palette.red("unfinished: ") + run.command() + next(run)));
        report.drift().ifPresent(found -> new DriftPrinter(top).print(report, found));
    }

    private static String described(ScriptFailure failure) {
        boolean forward = failure.direction() == ScriptRun.Direction.UP;
        return (forward ? "" : "taking back ") + failure.script() + ", statement " + failure.statement() + ": "
                + failure.reason();
    }

    private static String next(UnfinishedRun run) {
        return Reset.isReset(run)
                ? " has stopped on its way. Finish it: splent db:upgrade"
                : " has stopped on its way. The same command goes on; db:upgrade goes back.";
    }

    private static String coloured(Palette palette, MigrationState state) {
        return switch (state) {
            case SYNCED -> palette.green(state.id());
            case PENDING, NOT_APPLIED, ORPHAN -> palette.yellow(state.id());
            case PARTIAL, CHANGED, MISSING -> palette.red(state.id());
            case NONE -> palette.faint(state.id());
        };
    }
}
