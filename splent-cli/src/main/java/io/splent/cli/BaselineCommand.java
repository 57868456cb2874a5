package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.baseline.Baseline;
import io.splent.core.baseline.BaselineReport;
import io.splent.core.baseline.BaselineRequest;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code db:baseline}. */
@Command(
        name = "db:baseline",
        description = "Takes an existing schema under management: proves that it is what the scripts would make, writes"
                + " the first scripts where there are none, and records them as applied. Runs none of them.")
final class BaselineCommand implements Callable<Integer> {

    private final SplentCommand top;

    @Parameters(arity = "0..*", paramLabel = "FEATURE", description = "Features; each with what it depends on.")
    private List<String> features = new ArrayList<>();

    @Option(names = "--all", description = "All features.")
    private boolean all;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What scripts that have to be written are about. Default: the feature's name.")
    private @Nullable String message;

    @Option(names = "--differ", paramLabel = "ID", description = "The differ for features without scripts.")
    private @Nullable String differ;

    @Option(names = "--dry-run", description = "Print what would be recorded, and change nothing.")
    private boolean dryRun;

    @Mixin
    private final LockOptions lock = new LockOptions();

    BaselineCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        BaselineRequest request = request();
        Product product = top.validProduct();
        try (DriverRegistry drivers = top.drivers()) {
            BaselineReport report = new Baseline(product, drivers).run(request);
            if (top.json()) {
                top.terminal().out().println(BaselineDocument.of(product, report, top.notices()));
            } else if (top.talks()) {
                new BaselinePrinter(top, dryRun).print(product, report);
            }
            report.failure()
                    .ifPresent(failure ->
                            new ErrorPrinter(top.terminal().err(), top.palette(), top.verbose()).print(failure));
            return report.failure()
                    .map(failure -> failure.code().exit())
                    .orElse(ExitCode.DONE)
                    .value();
        }
    }

    private BaselineRequest request() {
        if (all == !features.isEmpty()) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE,
                    all ? "Features are named beside --all." : "No feature is named.",
                    "splent db:baseline FEATURE, or splent db:baseline --all");
        }
        return new BaselineRequest(
                features, Optional.ofNullable(message), Optional.ofNullable(differ), !dryRun, lock.request(top));
    }
}
