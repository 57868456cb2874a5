package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that holds products and features.
 *
 * @param directory absolute
 * @param environment the process environment completed by the workspace's {@code .env}
 */
public record Workspace(Path directory, Environment environment) {

    static final String DESCRIPTOR = "splent.toml";

    private static final Pattern PRODUCT_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    /**
     * Finds the workspace: the directory given, else {@code $WORKING_DIR}, else the working directory.
     *
     * @throws SplentException when it is not a directory or its {@code .env} cannot be read
     */
    public static Workspace locate(@Nullable Path given, Environment environment) {
        Path chosen = given != null
                ? given
                : environment.variable("WORKING_DIR").map(Path::of).orElse(environment.workingDirectory());
        Path directory =
                environment.workingDirectory().resolve(chosen).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new SplentException(
                    ErrorCode.PRODUCT_NOT_FOUND,
                    "The workspace " + directory + " is not a directory.",
                    ErrorLocation.ofFile(directory.toString()),
                    "Name the workspace with -w DIR.");
        }
        return new Workspace(directory, EnvFile.complete(environment, directory.resolve(".env")));
    }

    /** The names of the products here, sorted. */
    public List<String> products() {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Workspace::isProduct)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProduct(Path child) {
        Path descriptor = child.resolve(DESCRIPTOR);
        if (!Files.isRegularFile(descriptor)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(descriptor)) {
            return lines.anyMatch(line -> line.strip().startsWith("[product]"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * The directory of the product that the user chose with {@code --app}, or else with {@code $SPLENT_APP}.
     *
     * @throws SplentException when none was chosen, or the chosen one does not exist
     */
    public Path productDirectory(@Nullable String app) {
        String name = Optional.ofNullable(app)
                .or(() -> environment.variable("SPLENT_APP"))
                .orElseThrow(this::noProductChosen);
        if (!PRODUCT_NAME.matcher(name).matches()) {
            throw new SplentException(
                    ErrorCode.NAME_REFUSED,
                    "The product name '" + Names.visible(name) + "' is not a plain directory name.",
                    "Use letters, digits, '_', '-' and '.'.");
        }
        Path product = directory.resolve(name);
        if (!Files.isRegularFile(product.resolve(DESCRIPTOR))) {
            throw new SplentException(
                    ErrorCode.PRODUCT_NOT_FOUND,
                    "There is no product '" + name + "' in " + directory + ".",
                    ErrorLocation.ofFile(product.resolve(DESCRIPTOR).toString()),
                    productHint());
        }
        return product;
    }

    private SplentException noProductChosen() {
        return new SplentException(
                ErrorCode.NO_PRODUCT_CHOSEN,
                "No product was chosen: neither --app nor SPLENT_APP is given.",
                productHint());
    }

    private String productHint() {
        List<String> products = products();
        return products.isEmpty()
                ? "No products were found in " + directory + ". Name another workspace with -w DIR."
                : "Products in " + directory + ": " + String.join(", ", products) + ". Choose one with --app "
                        + products.get(0) + ".";
    }
}
