package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.cli.html.LinePage;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.line.LineReport;
import io.splent.core.line.LineReport.Failure;
import io.splent.core.line.LineVerification;
import io.splent.core.product.ProductLine;
import io.splent.core.sample.LineSample;
import io.splent.core.sample.SampleReport;
import io.splent.core.sample.SampleReport.PathFailure;
import io.splent.core.sample.SampleRequest;
import io.splent.uvl.analysis.FeatureAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code spl:verify}. */
@Command(
        name = "spl:verify",
        description =
                "Proves that the scripts of every product of the line find what they need, or names one where not.")
final class VerifyCommand implements Callable<Integer> {

    /** After how many case distinctions it is not worth while to know how many products there are. */
    private static final long COUNTING_EFFORT = 20_000;

    private final SplentCommand top;

    @Option(
            names = "--sample",
            paramLabel = "pairwise|N",
            description =
                    "When all is proven, also run the scripts of products of the line on several paths and compare"
                            + " their schemas: of as many products as show every two features in every combination, or of"
                            + " N.")
    private @Nullable String sample;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "What products are chosen by: the same seed gives the same. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write what was found as a page into this file.")
    private @Nullable Path page;

    VerifyCommand(SplentCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        Optional<SampleRequest> request = sampleRequest();
        ProductLine line = top.line();
        LineReport report;
        Optional<SampleReport> tried = Optional.empty();
        try (DriverRegistry drivers = top.drivers()) {
            report = new LineVerification(line, drivers).run();
            if (request.isPresent() && report.failures().isEmpty()) {
                tried = Optional.of(new LineSample(line, drivers, request.get()).run(report.makers()));
            }
        }
        if (page != null) {
            write(page, LinePage.of(report, tried, products(line)));
        }
        if (top.json()) {
            top.terminal().out().println(LineDocument.of(report, tried));
        } else if (top.talks()) {
            new LinePrinter(top).print(report, request, tried);
        }
        return exit(report, tried).value();
    }

    private static Optional<String> products(ProductLine line) {
        return FeatureAnalysis.of(line.model()).count(COUNTING_EFFORT).map("%,d"::formatted);
    }

    private void write(Path file, String text) {
        Path target = top.environment().workingDirectory().resolve(file);
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new SplentException(
                    ErrorCode.FILES_NOT_WRITTEN,
                    "The page was not written: " + e + ".",
                    ErrorLocation.ofFile(target.toString()),
                    "Name a file in a directory that exists and may be written to.",
                    e);
        }
    }

    private Optional<SampleRequest> sampleRequest() {
        if (sample == null) {
            return Optional.empty();
        }
        if (sample.equals("pairwise")) {
            return Optional.of(new SampleRequest(OptionalInt.empty(), seed));
        }
        if (sample.matches("[1-9][0-9]{0,5}")) {
            return Optional.of(new SampleRequest(OptionalInt.of(Integer.parseInt(sample)), seed));
        }
        throw new SplentException(
                ErrorCode.BAD_USAGE,
                "--sample is neither 'pairwise' nor a number of products: " + sample + ".",
                "Type --sample pairwise, or for example --sample 50.");
    }

    private static ExitCode exit(LineReport report, Optional<SampleReport> tried) {
        return Stream.concat(
                        report.failures().stream().map(Failure::code),
                        tried.stream()
                                .flatMap(sampled -> sampled.failures().stream().map(PathFailure::code)))
                .findFirst()
                .map(ErrorCode::exit)
                .orElse(ExitCode.DONE);
    }
}
