package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.ExitCode;
import io.splent.api.SplentException;
import io.splent.core.product.Environment;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: parses, runs a command, and turns every error into a message and an exit code. */
public final class Cli {

    /** By name, in the order in which help lists them. */
    private static final Map<String, Function<SplentCommand, Object>> COMMANDS = commands();

    private final Environment environment;
    private final Terminal terminal;

    public Cli(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    private static Map<String, Function<SplentCommand, Object>> commands() {
        Map<String, Function<SplentCommand, Object>> commands = new LinkedHashMap<>();
        commands.put("db:migrate", MigrateCommand::new);
        commands.put("db:upgrade", UpgradeCommand::new);
        commands.put("db:status", StatusCommand::new);
        commands.put("db:plan", PlanCommand::new);
        commands.put("db:baseline", BaselineCommand::new);
        commands.put("db:rollback", RollbackCommand::new);
        commands.put("db:reset", ResetCommand::new);
        commands.put("feature:order", OrderCommand::new);
        commands.put("feature:refine", RefineCommand::new);
        commands.put("product:validate", ValidateCommand::new);
        commands.put("spl:info", InfoCommand::new);
        commands.put("spl:deps", DependenciesCommand::new);
        commands.put("spl:verify", VerifyCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    /**
     * Runs one command.
     *
     * @return the exit code of the process
     */
    public int run(String... arguments) {
        SplentCommand top = new SplentCommand(environment, terminal);
        CommandLine commandLine = new CommandLine(top);
        addCommands(commandLine, top, new HashSet<>(Arrays.asList(arguments)));
        commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        top.colours(arguments) ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commandLine.setParameterExceptionHandler((exception, args) -> usageError(top, exception, args));
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> failed(top, exception, parsed));
        int exit = commandLine.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** Describing a command to picocli takes milliseconds, so only those that the arguments name are, if any. */
    private static void addCommands(CommandLine commandLine, SplentCommand top, Set<String> arguments) {
        boolean all = Collections.disjoint(COMMANDS.keySet(), arguments);
        COMMANDS.forEach((name, command) -> {
            if (all || arguments.contains(name)) {
                commandLine.addSubcommand(command.apply(top));
            }
        });
    }

    private int usageError(SplentCommand top, ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        SplentException error = new SplentException(
                ErrorCode.BAD_USAGE,
                String.valueOf(exception.getMessage()),
                "See: " + command.getCommandSpec().qualifiedName() + " --help");
        boolean json = Arrays.asList(arguments).contains("--json");
        return report(top, error, List.of(command.getCommandName()), json);
    }

    private int failed(SplentCommand top, Exception exception, @Nullable ParseResult parsed) {
        SplentException error = exception instanceof SplentException known
                ? known
                : new SplentException(
                        ErrorCode.INTERNAL,
                        "This is a defect of SPLENT: " + exception,
                        ErrorLocation.UNKNOWN,
                        "Run again with -v and report what it prints.",
                        exception);
        List<String> command = parsed != null && parsed.hasSubcommand()
                ? List.of(parsed.subcommand().commandSpec().name())
                : List.of("splent");
        return report(top, error, command, top.json());
    }

    private int report(SplentCommand top, SplentException error, List<String> command, boolean json) {
        if (json) {
            terminal.out().println(JsonDocument.ofFailure(command.get(0), error));
        }
        new ErrorPrinter(terminal.err(), top.palette(), top.verbose()).print(error);
        ExitCode exit = error.code().exit();
        return exit.value();
    }
}
