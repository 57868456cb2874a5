package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.uvl.UvlReader;
import io.splent.uvl.model.FeatureModel;
import io.splent.uvl.order.DependencyOrder;
import io.splent.uvl.text.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads a product: reads its descriptor, finds its features, reads its model and computes the order. */
public final class ProductLoader {

    private ProductLoader() {}

    /**
     * Loads.
     *
     * @param directory the product's directory in the workspace
     * @throws SplentException when anything about the product, a feature or the model is wrong
     */
    public static Product load(Workspace workspace, Path directory) {
        Environment environment = workspace.environment();
        ProductDescriptor descriptor =
                ProductDescriptor.read(directory.resolve(Workspace.DESCRIPTOR), environment.variable("SPLENT_ENV"));
        List<Path> classPath = classPath(directory, descriptor.classPathGlobs());
        FeatureLocator locator =
                new FeatureLocator(directory, withDistribution(classPath, environment), FeatureRoots.of(workspace));
        Map<String, Feature> features = new HashMap<>();
        for (FeatureReference reference : descriptor.features()) {
            features.put(reference.name(), locator.locate(reference));
        }
        List<Feature> declared = descriptor.features().stream()
                .map(reference -> features.get(reference.name()))
                .toList();
        Optional<Path> uvlFile = uvlFile(directory, descriptor);
        OrderLock lock = uvlFile.map(OrderLock::of).orElse(OrderLock.NONE);
        Optional<FeatureModel> model = uvlFile.map(
                file -> new UvlReader(ReadOptions.LENIENT).read(file).requireModel());
        DependencyOrder order = OrderResolver.resolve(lock.arranged(declared), model);
        return new Product(
                descriptor.name(),
                directory,
                descriptor,
                environment,
                DatabaseConfig.of(descriptor, environment, directory),
                order.packages().stream().map(features::get).toList(),
                order,
                lock,
                model,
                classPath);
    }

    /**
     * Loads the line that a product belongs to: every feature of its model that names a package, found in the
     * {@code features} directory of this product, on its class path, in that of another product of the workspace, or as
     * a project of the workspace.
     *
     * @throws SplentException when the product declares no model, or a feature that is there cannot be read
     */
    public static ProductLine loadLine(Workspace workspace, Path directory) {
        Product product = load(workspace, directory);
        FeatureModel model = product.model()
                .orElseThrow(() -> new SplentException(
                        ErrorCode.UVL_MISSING,
                        "The product " + product.name() + " declares no feature model, so it belongs to no line.",
                        ErrorLocation.ofFile(
                                directory.resolve(Workspace.DESCRIPTOR).toString()),
                        "Declare one in the product's splent.toml: [uvl] file = \"line.uvl\""));
        FeatureRoots roots = FeatureRoots.of(workspace);
        List<FeatureLocator> locators = Stream.concat(
                        Stream.of(new FeatureLocator(
                                directory, withDistribution(product.classPath(), workspace.environment()), roots)),
                        workspace.products().stream()
                                .map(name -> workspace.directory().resolve(name))
                                .filter(other -> !other.equals(directory))
                                .map(other -> new FeatureLocator(other, List.of(), roots)))
                .toList();
        List<Feature> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (FeatureReference reference : packages(product, model)) {
            locators.stream()
                    .flatMap(locator -> locator.find(reference).stream())
                    .findFirst()
                    .or(() -> project(workspace, reference))
                    .ifPresentOrElse(found::add, () -> missing.add(reference.toString()));
        }
        return new ProductLine(product, model, found, missing);
    }

    /** What the product says of a feature that it selects counts more than what the model says. */
    private static List<FeatureReference> packages(Product product, FeatureModel model) {
        return model.features().stream()
                .flatMap(feature -> feature.packageRef().stream())
                .map(reference -> product.descriptor().features().stream()
                        .filter(selected -> selected.name().equals(reference.name()))
                        .findFirst()
                        .orElseGet(() -> new FeatureReference(
                                Objects.requireNonNullElse(reference.org(), ""), reference.name(), Optional.empty())))
                .toList();
    }

    private static Optional<Feature> project(Workspace workspace, FeatureReference reference) {
        Path directory = workspace.directory().resolve(Names.feature(reference.name()));
        return Files.isDirectory(directory)
                ? Optional.of(FeatureLocator.project(reference, directory))
                : Optional.empty();
    }

    /**
     * The feature model that a product declares, without loading the product.
     *
     * @return its file; empty when the product declares none
     */
    public static Optional<Path> modelFile(Workspace workspace, Path directory) {
        ProductDescriptor descriptor = ProductDescriptor.read(
                directory.resolve(Workspace.DESCRIPTOR), workspace.environment().variable("SPLENT_ENV"));
        return uvlFile(directory, descriptor);
    }

    private static Optional<Path> uvlFile(Path directory, ProductDescriptor descriptor) {
        return descriptor.uvlFile().map(name -> {
            Path file = directory.resolve("uvl").resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new SplentException(
                        ErrorCode.UVL_MISSING,
                        "The product declares the model uvl/" + name + ", which does not exist.",
                        ErrorLocation.ofFile(file.toString()),
                        "Create the file, or correct [uvl] file in the product's splent.toml.");
            }
            return file;
        });
    }

    private static List<Path> classPath(Path directory, List<String> globs) {
        List<Path> jars = new ArrayList<>();
        for (String glob : globs) {
            Path pattern = directory.resolve(glob);
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            Path parent = pattern.getParent();
            if (parent != null && Files.isDirectory(parent)) {
                list(parent).filter(matcher::matches).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    /** A custom distribution may bring features in its {@code lib} directory. */
    private static List<Path> withDistribution(List<Path> classPath, Environment environment) {
        List<Path> all = new ArrayList<>(classPath);
        environment
                .home()
                .map(home -> home.resolve("lib"))
                .filter(Files::isDirectory)
                .ifPresent(lib -> list(lib)
                        .filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .forEach(all::add));
        return all;
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
