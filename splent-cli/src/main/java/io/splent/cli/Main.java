package io.splent.cli;

import io.splent.core.product.Environment;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The process: hands the outside world to {@link Cli} and exits with its code. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Environment environment = new Environment(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getProperty("splent.home")).map(Path::of),
                Clock.systemUTC());
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).map(console -> new BufferedReader(console.reader())));
        return new Cli(environment, terminal).run(arguments);
    }
}
