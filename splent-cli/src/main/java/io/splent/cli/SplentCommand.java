package io.splent.cli;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.driver.DriverRegistry;
import io.splent.core.line.ProductCheck;
import io.splent.core.product.Environment;
import io.splent.core.product.Product;
import io.splent.core.product.ProductLine;
import io.splent.core.product.ProductLoader;
import io.splent.core.product.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command has, before or after its name, and what they choose. */
@Command(
        name = "splent",
        mixinStandardHelpOptions = true,
        version = "splent 0.1.0",
        description = "Database migrations for applications assembled from features.",
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT)
final class SplentCommand implements Runnable {

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The workspace. Default: $WORKING_DIR, else the current directory.")
    private @Nullable Path workspaceDirectory;

    @Option(
            names = "--app",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The product. Default: $SPLENT_APP.")
    private @Nullable String app;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document.")
    private boolean jsonWanted;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Print without colours.")
    private boolean colourless;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print errors only.")
    private boolean quietWanted;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print details, and stack traces with errors.")
    private boolean verboseWanted;

    @Option(
            names = "--skip-product-check",
            scope = ScopeType.INHERIT,
            description = "Go on although the feature model does not allow the product.")
    private boolean productCheckSkipped;

    @Option(
            names = "--insecure-tls",
            scope = ScopeType.INHERIT,
            description = "Connect to a database on another machine without encryption or proof of its name.")
    private boolean insecureTls;

    @Spec
    private @Nullable CommandSpec spec;

    private final Environment environment;
    private final Terminal terminal;

    SplentCommand(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
                commandLine,
                "No command was given. Commands: "
                        + String.join(", ", commandLine.getSubcommands().keySet()) + ".");
    }

    Environment environment() {
        return environment;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean json() {
        return jsonWanted;
    }

    boolean verbose() {
        return verboseWanted;
    }

    /** Whether text for people is wanted on standard output. */
    boolean talks() {
        return !jsonWanted && !quietWanted;
    }

    /** Whether a person can be asked. Whoever wants a document, silence or a build server's log is not. */
    boolean canAsk() {
        return talks()
                && terminal.console().isPresent()
                && environment.variable("CI").filter(ci -> !ci.equals("false")).isEmpty();
    }

    Palette palette() {
        return new Palette(!colourless && isTerminal());
    }

    /** Colours are decided before the arguments are parsed, since usage errors are coloured too. */
    boolean colours(String[] arguments) {
        return isTerminal() && !Arrays.asList(arguments).contains("--no-color");
    }

    private boolean isTerminal() {
        return terminal.console().isPresent()
                && environment.variable("NO_COLOR").isEmpty()
                && !environment.variable("TERM").orElse("").equals("dumb");
    }

    private Workspace workspace() {
        Environment told = insecureTls ? environment.with("SPLENT_INSECURE_TLS", "true") : environment;
        return Workspace.locate(workspaceDirectory, told);
    }

    Product product() {
        Workspace workspace = workspace();
        return ProductLoader.load(workspace, workspace.productDirectory(app));
    }

    /** The line of the product, with the features that the product does not select. */
    ProductLine line() {
        Workspace workspace = workspace();
        return ProductLoader.loadLine(workspace, workspace.productDirectory(app));
    }

    /** Another product of the workspace. */
    Product product(String name) {
        Workspace workspace = workspace();
        return ProductLoader.load(workspace, workspace.productDirectory(name));
    }

    /** The product, once its line has been found to allow it. */
    Product validProduct() {
        return checked(product());
    }

    /** A product, once its line has been found to allow it. */
    Product checked(Product product) {
        if (productCheckSkipped) {
            notices().forEach(notice -> terminal.err().println("warning: " + notice));
        } else {
            ProductCheck.requireValid(product);
        }
        return product;
    }

    /** What a reader of the result should know of how the command was called. */
    List<String> notices() {
        return productCheckSkipped
                ? List.of("The product was not checked against its model (--skip-product-check).")
                : List.of();
    }

    /** The feature model given, or else the one the product declares. */
    Path modelFile(@Nullable Path given) {
        if (given != null) {
            return environment.workingDirectory().resolve(given);
        }
        Workspace workspace = workspace();
        return ProductLoader.modelFile(workspace, workspace.productDirectory(app))
                .orElseThrow(() -> new SplentException(
                        ErrorCode.UVL_MISSING,
                        "The product declares no feature model.",
                        "Name a file, or declare one in the product's splent.toml: [uvl] file = \"line.uvl\""));
    }

    DriverRegistry drivers() {
        return DriverRegistry.open(environment.home());
    }
}
