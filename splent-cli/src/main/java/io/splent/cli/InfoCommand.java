package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.core.line.ModelReport;
import io.splent.uvl.order.OrderCycle;
import io.splent.uvl.text.Diagnostic;
import io.splent.uvl.text.DiagnosticText;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spl:info}. */
@Command(name = "spl:info", description = "Reads a feature model and tells what it says and what is wrong with it.")
final class InfoCommand implements Callable<Integer> {

    /** More names than this are shown only with {@code -v}. */
    private static final int MOST_NAMES = 20;

    private final SplentCommand top;

    @Parameters(arity = "0..1", paramLabel = "FILE.uvl", description = "The model. Default: the product's.")
    private @Nullable Path file;

    @Option(names = "--strict", description = "Take the language to the letter: common departures are errors.")
    private boolean strict;

    InfoCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        ModelReport report = ModelReport.read(top.modelFile(file), strict);
        if (top.json()) {
            top.terminal().out().println(JsonDocument.of(report));
        } else if (top.talks()) {
            print(report);
        }
        return (report.facts().isPresent() ? ExitCode.DONE : ErrorCode.UVL_INVALID.exit()).value();
    }

    private void print(ModelReport report) {
        PrintWriter out = top.terminal().out();
        out.println(top.palette().bold(report.file().toString()));
        report.facts().ifPresent(facts -> print(facts, out));
        for (Diagnostic diagnostic : report.diagnostics()) {
            out.println();
            out.println(coloured(diagnostic, DiagnosticText.of(diagnostic, source(diagnostic))));
        }
        if (report.facts().isEmpty()) {
            long errors =
                    report.diagnostics().stream().filter(Diagnostic::isError).count();
            out.println();
            out.println(errors == 1 ? "1 error." : errors + " errors.");
        }
    }

    private void print(ModelReport.Facts facts, PrintWriter out) {
        out.println("  features        " + facts.features());
        out.println("  constraints     " + facts.constraints());
        out.println("  products        "
                + facts.configurations().map(BigInteger::toString).orElse("not counted"));
        out.println("  void            " + (facts.isVoid() ? top.palette().red("yes: the line has no product") : "no"));
        out.println("  core            " + listed(facts.core()));
        out.println("  dead            " + listed(facts.dead()));
        if (!facts.deadPackages().isEmpty()) {
            out.println("  dead packages   " + listed(facts.deadPackages()));
        }
        facts.circles().forEach(circle -> print(circle, out));
        if (!facts.undecided().isEmpty()) {
            out.println("  not decided     " + listed(facts.undecided()));
        }
        facts.voidBecause().forEach(reason -> out.println("  because         " + reason));
    }

    private static void print(OrderCycle circle, PrintWriter out) {
        out.println("  circle          " + circle.path());
        circle.explanation().forEach(step -> out.println("                    " + step));
        out.println("                    " + circle.coexistenceDescribed());
    }

    private String listed(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        } else if (names.size() <= MOST_NAMES || top.verbose()) {
            return names.size() + ": " + String.join(", ", names);
        }
        return names.size() + ": " + String.join(", ", names.subList(0, MOST_NAMES)) + ", ... (all with -v)";
    }

    private String coloured(Diagnostic diagnostic, String text) {
        String severity = diagnostic.severity().id();
        String shown = diagnostic.isError()
                ? top.palette().red(severity)
                : top.palette().yellow(severity);
        return text.replaceFirst(": " + severity + ": ", Matcher.quoteReplacement(": " + shown + ": "));
    }

    /** The text around a finding is a help, so a file that cannot be read any more is no error here. */
    private static @Nullable String source(Diagnostic diagnostic) {
        try {
            return Files.readString(Path.of(diagnostic.file()));
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
