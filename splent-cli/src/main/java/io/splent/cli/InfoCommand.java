package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ExitCode;
import io.splent.core.line.ModelReport;
import io.splent.uvl.text.Diagnostic;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spl:info}. */
@Command(name = "spl:info", description = "Reads a feature model and tells what it says and what is wrong with it.")
final class InfoCommand implements Callable<Integer> {

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
        report.facts().ifPresent(facts -> {
            out.println("  features        " + facts.features());
            out.println("  constraints     " + facts.constraints());
            out.println("  products        "
                    + facts.configurations().map(BigInteger::toString).orElse("not counted"));
            out.println("  void            " + (facts.isVoid() ? "yes: the line has no product" : "no"));
            out.println("  core            " + String.join(", ", facts.core()));
            out.println("  dead            " + String.join(", ", facts.dead()));
        });
        for (Diagnostic diagnostic : report.diagnostics()) {
            String severity = diagnostic.isError()
                    ? top.palette().red(diagnostic.severity().id())
                    : top.palette().yellow(diagnostic.severity().id());
            out.println(diagnostic.span() + ": " + severity + ": " + diagnostic.message() + " ["
                    + diagnostic.code().id() + "]");
            if (diagnostic.hint() != null) {
                out.println("    " + diagnostic.hint());
            }
        }
    }
}
