package io.splent.cli;

import io.splent.api.ExitCode;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.execute.Upgrade;
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

/** {@code db:upgrade}. */
@Command(name = "db:upgrade", description = "Applies pending scripts in dependency order.")
final class UpgradeCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(
            arity = "0..1",
            paramLabel = "FEATURE",
            description = "One feature and what it depends on. Default: all.")
    private @Nullable String feature;

    @Option(names = "--dry-run", description = "Print what would be applied, and apply nothing.")
    private boolean dryRun;

    @Option(names = "--check", description = "Apply nothing; exit with 1 if something would be applied.")
    private boolean check;

    @Mixin
    private final LockOptions lock = new LockOptions();

    @Mixin
    private final ResolveOption resolve = new ResolveOption();

    UpgradeCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers();
                RunProgress progress = new RunProgress(top)) {
            Upgrade upgrade = new Upgrade(product, drivers);
            Optional<String> wanted = Optional.ofNullable(feature);
            UpgradeReport report = dryRun || check
                    ? upgrade.preview(wanted)
                    : upgrade.run(new UpgradeRequest(wanted, lock.request(top), progress, resolve.resolutions()));
            progress.clear();
            UpgradePrinter.print(top, product, "db:upgrade", report, dryRun || check);
            ExitCode exit = check && report.hasChanges()
                    ? ExitCode.CHECK_FOUND
                    : report.failure().map(failure -> failure.code().exit()).orElse(ExitCode.DONE);
            return exit.value();
        }
    }
}
