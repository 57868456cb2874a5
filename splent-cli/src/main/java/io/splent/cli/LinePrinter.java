package io.splent.cli;

import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineReport.Obligation;
import io.splent.core.sample.SampleReport;
import io.splent.core.sample.SampleReport.PathFailure;
import io.splent.core.sample.SampleRequest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Prints what {@code spl:verify} has found, for people. */
final class LinePrinter {

    private final SplentCommand top;
    private final PrintWriter out;
    private final Palette palette;

    LinePrinter(SplentCommand top) {
        this.top = top;
        this.out = top.terminal().out();
        this.palette = top.palette();
    }

    void print(LineReport report, Optional<SampleRequest> request, Optional<SampleReport> tried) {
        out.println(palette.bold(report.file()));
        report.obligations().forEach(this::print);
        report.failures().forEach(this::print);
        report.notes().forEach(note -> out.println(palette.yellow("note: ") + note));
        out.println();
        out.println(
                report.failures().isEmpty()
                        ? "Every product of the line migrates in the order of its features ("
                                + report.obligations().size() + " needs of "
                                + report.features().size()
                                + " features proven)."
                        : count(report.failures().size(), "failure") + ".");
        tried.ifPresent(this::print);
        if (request.isPresent() && tried.isEmpty()) {
            out.println("No product was tried out, since the proof fails.");
        }
    }

    private void print(Obligation obligation) {
        String mark = obligation.isProven() ? palette.green("proven") : palette.red("FAILS ");
        out.println("  " + mark + "  " + obligation.feature() + " needs " + obligation.needed());
        if (top.verbose()) {
            obligation.because().forEach(because -> out.println(palette.faint("            " + because)));
            obligation.proof().forEach(reason -> out.println(palette.faint("            by " + reason)));
        }
    }

    private void print(Failure failure) {
        out.println();
        out.println(palette.red(failure.code().id()) + "  " + failure.message());
        if (!failure.witness().isEmpty()) {
            out.println("  such a product: " + String.join(", ", failure.witness()));
        }
        out.println("  next: " + failure.hint());
    }

    private void print(SampleReport tried) {
        if (top.verbose()) {
            tried.products().forEach(product -> out.println(palette.faint("  tried   " + features(product))));
        }
        tried.failures().forEach(this::print);
        String products = count(tried.products().size(), "product")
                + (tried.pairs() == 0 ? "" : " with all " + tried.pairs() + " pairs of features") + " (seed "
                + tried.request().seed() + ") on " + tried.dialect().vendor().id() + " "
                + tried.dialect().version();
        out.println(
                tried.failures().isEmpty()
                        ? products + " tried out: " + count(tried.paths(), "path")
                                + " to them, and the same schema on each as in a new database."
                        : products + " tried out: " + count(tried.failures().size(), "failure") + ".");
    }

    private void print(PathFailure failure) {
        out.println();
        out.println(palette.red(failure.code().id()) + "  " + failure.message());
        failure.differences().forEach(difference -> out.println("    " + difference));
        out.println("  product: " + features(failure.product()));
        out.println("  path: " + failure.path());
        if (!failure.hint().isEmpty()) {
            out.println("  next: " + failure.hint());
        }
    }

    private static String features(List<String> product) {
        return product.isEmpty() ? "(no features)" : String.join(", ", product);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
