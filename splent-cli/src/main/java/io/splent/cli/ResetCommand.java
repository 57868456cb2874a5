package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.Reset;
import io.splent.core.execute.RollbackPlan;
import io.splent.core.execute.UpgradeReport;
import io.splent.core.execute.UpgradeRequest;
import io.splent.core.product.Product;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code db:reset}. */
@Command(
        name = "db:reset",
        description = "Drops what the features' scripts created, then applies the scripts again. Data is lost.")
final class ResetCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(
            arity = "0..1",
            paramLabel = "FEATURE",
            description = "One feature and what depends on it. Default: all.")
    private @Nullable String feature;

    @Option(names = "--yes", description = "Do not ask for the database name.")
    private boolean yes;

    @Mixin
    private final LockOptions lock = new LockOptions();

    ResetCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers();
                RunProgress progress = new RunProgress(top)) {
            Reset reset = new Reset(product, drivers);
            RollbackPlan plan = reset.plan(Optional.ofNullable(feature));
            confirm(plan);
            UpgradeReport report = reset.run(plan, new UpgradeRequest(Optional.empty(), lock.request(top), progress));
            progress.clear();
            UpgradePrinter.print(top, product, "db:reset", report, false);
            return report.failure()
                    .map(failure -> failure.code().exit())
                    .orElse(ExitCode.DONE)
                    .value();
        }
    }

    private void confirm(RollbackPlan plan) {
        if (yes) {
            return;
        }
        plan.losses().forEach(loss -> top.terminal().err().println("  deletes " + RollbackCommand.describe(loss)));
        String answer = top.terminal()
                .ask("All data of " + (feature == null ? "the features" : feature) + " in " + plan.databaseName()
                        + " is deleted. Type the name of the database to go on: ")
                .orElseThrow(() -> notConfirmed("Nobody is at the terminal to confirm the reset."));
        if (!answer.equals(plan.databaseName())) {
            throw notConfirmed("That is not the name of the database.");
        }
    }

    private static SplentException notConfirmed(String message) {
        return new SplentException(
                ErrorCode.CONFIRMATION_NEEDED, message + " Nothing was run.", "Run again with --yes to go on.");
    }
}
