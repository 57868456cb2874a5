package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.DataLoss;
import io.splent.core.execute.PreparedScript;
import io.splent.core.execute.Rollback;
import io.splent.core.execute.RollbackPlan;
import io.splent.core.execute.RollbackReport;
import io.splent.core.execute.RollbackRequest;
import io.splent.core.product.Product;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code db:rollback}. */
@Command(name = "db:rollback", description = "Takes back the newest scripts of a feature.")
final class RollbackCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(paramLabel = "FEATURE", description = "The feature.")
    private String feature = "";

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many scripts to take back. Default: ${DEFAULT-VALUE}.")
    private int steps;

    @Option(names = "--cascade", description = "Take back what depends on them too.")
    private boolean cascade;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Print what would be taken back, and change nothing.")
    private boolean dryRun;

    @Mixin
    private final LockOptions lock = new LockOptions();

    @Mixin
    private final ResolveOption resolve = new ResolveOption();

    RollbackCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new SplentException(ErrorCode.BAD_USAGE, "--steps must be at least 1.", "Give a positive number.");
        }
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers();
                RunProgress progress = new RunProgress(top)) {
            Rollback rollback = new Rollback(product, drivers);
            RollbackPlan plan = rollback.plan(new RollbackRequest(feature, steps, cascade));
            if (dryRun || plan.isEmpty()) {
                print(
                        product,
                        new RollbackReport(plan.dialect(), plan.scripts(), plan.losses(), Optional.empty()),
                        true);
                return ExitCode.DONE.value();
            }
            if (plan.resumed()) {
                top.terminal()
                        .err()
                        .println("An earlier run of this command has stopped; it goes on with what is left.");
            }
            confirm(plan);
            RollbackReport report = rollback.run(plan, lock.request(top), progress, resolve.resolutions());
            progress.clear();
            print(product, report, false);
            return report.failure()
                    .map(failure -> failure.code().exit())
                    .orElse(ExitCode.DONE)
                    .value();
        }
    }

    private void confirm(RollbackPlan plan) {
        if (yes || plan.scripts().isEmpty()) {
            return;
        }
        plan.scripts().forEach(script -> top.terminal().err().println("  takes back " + describe(script)));
        plan.losses().forEach(loss -> top.terminal().err().println("  deletes    " + describe(loss)));
        String answer = top.terminal()
                .ask(plan.losses().isEmpty() ? "Go on? [y/N] " : "These rows are deleted. Go on? [y/N] ")
                .orElseThrow(() -> notConfirmed("Nobody is at the terminal to confirm the rollback."));
        if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
            throw notConfirmed("The rollback was not confirmed.");
        }
    }

    private static SplentException notConfirmed(String message) {
        return new SplentException(
                ErrorCode.CONFIRMATION_NEEDED, message + " Nothing was run.", "Run again with --yes to go on.");
    }

    private void print(Product product, RollbackReport report, boolean preview) {
        if (top.json()) {
            top.terminal().out().println(JsonDocument.of(product, report, top.notices()));
        } else if (top.talks()) {
            PrintWriter out = top.terminal().out();
            out.println(Headings.of(top.palette(), product, report.dialect()));
            report.undone().forEach(script -> out.println("  " + describe(script)));
            if (preview) {
                report.losses().forEach(loss -> out.println("      deletes " + describe(loss)));
            }
            out.println();
            int count = report.undone().size();
            out.println(
                    count == 0
                            ? "Nothing to take back."
                            : count + (preview ? " script(s) would be taken back." : " script(s) taken back."));
        }
        report.failure()
                .ifPresent(
                        failure -> new ErrorPrinter(top.terminal().err(), top.palette(), top.verbose()).print(failure));
    }

    static String describe(DataLoss loss) {
        return (loss.more() ? "more than " : "") + loss.rows() + " row(s) of " + loss.object();
    }

    private static String describe(PreparedScript script) {
        return script.run().feature() + "  " + script.run().script();
    }
}
