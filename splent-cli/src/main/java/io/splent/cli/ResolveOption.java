package io.splent.cli;

import io.splent.core.execute.Resolution;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that settles what the database cannot tell. */
final class ResolveOption {

    @Option(
            names = "--resolve",
            paramLabel = "FEATURE/SCRIPT#N=applied|absent",
            description = "What is true of a statement in doubt: it has taken effect, or it has not.")
    private List<String> resolutions = List.of();

    List<Resolution> resolutions() {
        return resolutions.stream().map(Resolution::parse).toList();
    }
}
