package io.splent.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splent.cli.Cli;
import io.splent.cli.Terminal;
import io.splent.core.product.Environment;
import io.splent.testdb.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** Runs commands of the assembled distribution: its drivers in their own class loaders, the command line in process. */
final class Splent {

    private final Path workspace;
    private final Map<String, String> variables = new HashMap<>();
    private Optional<String> typed = Optional.empty();

    Splent(Path workspace) {
        this.workspace = workspace;
    }

    /** On a given database instead of the embedded one. */
    Splent on(TestDatabase database) {
        variables.put("SPLENT_DATABASE_URL", database.url());
        variables.put("SPLENT_DATABASE_USER", database.user());
        variables.put("SPLENT_DATABASE_PASSWORD", database.password());
        variables.put("SPLENT_INSECURE_TLS", "true"); // test servers have no certificates, wherever they run
        return this;
    }

    Splent with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** With a person at the terminal, who types these lines during each command. */
    Splent typing(String... lines) {
        typed = Optional.of(String.join("\n", lines) + "\n");
        return this;
    }

    /** Runs a command, whatever comes of it. */
    Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Environment environment =
                new Environment(variables, workspace, Optional.of(ProjectFiles.distribution()), Clock.systemUTC());
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                typed.map(lines -> new BufferedReader(new StringReader(lines))));
        int exit = new Cli(environment, terminal).run(arguments);
        return new Run(List.of(arguments), exit, out.toString(), err.toString());
    }

    /** Starts a command in a process of its own, whose output nobody reads. */
    Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProjectFiles.distribution().resolve("bin/splent").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(workspace.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().putAll(variables);
        return process.start();
    }

    /** Runs a command that must end with 0. */
    Run ok(String... arguments) {
        Run run = run(arguments);
        Assertions.assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    /** What a command printed and how it ended. */
    record Run(List<String> arguments, int exit, String out, String err) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError(this + " did not print JSON", e);
            }
        }

        /** The features with the given status, in the order of the report. */
        List<String> features(String status) {
            return StreamSupport.stream(json().path("features").spliterator(), false)
                    .filter(feature -> feature.path("status").asText().equals(status)
                            || feature.path("state").asText().equals(status))
                    .map(feature -> feature.path("feature").asText())
                    .toList();
        }

        /** What {@code db:migrate --json} has found, each as feature, kind, and table with object. */
        List<String> changes() {
            return StreamSupport.stream(json().path("features").spliterator(), false)
                    .flatMap(feature -> StreamSupport.stream(
                                    feature.path("changes").spliterator(), false)
                            .map(change -> feature.path("feature").asText() + " "
                                    + change.path("kind").asText() + " "
                                    + change.path("table").asText() + "."
                                    + change.path("object").asText()))
                    .toList();
        }

        @Override
        public String toString() {
            return arguments + " -> " + exit + "\n" + out + err;
        }
    }
}
