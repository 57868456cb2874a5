package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import io.splent.core.line.LineVerification;
import io.splent.core.product.ProductLine;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code spl:verify}. */
@Command(
        name = "spl:verify",
        description =
                "Proves that the scripts of every product of the line find what they need, or names one where not.")
final class VerifyCommand implements Callable<Integer> {

    private final SplentCommand top;

    VerifyCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        ProductLine line = top.line();
        LineReport report;
        try (DriverRegistry drivers = top.drivers()) {
            report = new LineVerification(line, drivers).run();
        }
        if (top.json()) {
            top.terminal().out().println(LineDocument.of(report));
        } else if (top.talks()) {
            print(report);
        }
        return report.failures().stream()
                .findFirst()
                .map(Failure::code)
                .map(ErrorCode::exit)
                .orElse(ExitCode.DONE)
                .value();
    }

    private void print(LineReport report) {
        PrintWriter out = top.terminal().out();
        Palette palette = top.palette();
        out.println(palette.bold(report.file()));
        for (Obligation obligation : report.obligations()) {
            String mark = obligation.isProven() ? palette.green("proven") : palette.red("FAILS ");
            out.println("  " + mark + "  " + obligation.feature() + " needs " + obligation.needed());
            if (top.verbose()) {
                obligation.because().forEach(because -> out.println(palette.faint("            " + because)));
                obligation.proof().forEach(reason -> out.println(palette.faint("            by " + reason)));
            }
        }
        for (Failure failure : report.failures()) {
            out.println();
            out.println(palette.red(failure.code().id()) + "  " + failure.message());
            if (!failure.witness().isEmpty()) {
                out.println("  such a product: " + String.join(", ", failure.witness()));
            }
            out.println("  next: " + failure.hint());
        }
        report.notes().forEach(note -> out.println(palette.yellow("note: ") + note));
        out.println();
        out.println(
                report.failures().isEmpty()
                        ? "Every product of the line migrates in the order of its features ("
                                + report.obligations().size() + " needs of "
                                + report.features().size()
                                + " features proven)."
                        : report.failures().size() + (report.failures().size() == 1 ? " failure." : " failures."));
    }
}
