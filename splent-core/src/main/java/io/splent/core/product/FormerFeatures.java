package io.splent.core.product;

import io.splent.core.script.MigrationLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for features that a product does not select any more where features usually are. */
public final class FormerFeatures {

    private final Product product;
    private final Path featuresDirectory;
    private final Path workspace;

    public FormerFeatures(Product product) {
        this.product = product;
        this.featuresDirectory = product.directory().resolve("features");
        this.workspace = Objects.requireNonNull(product.directory().getParent());
    }

    /** Where the scripts of a feature are; empty when it is not found, or has none. */
    public Optional<MigrationLocation> migrationsOf(String name) {
        FeatureRoots roots = FeatureRoots.of(new Workspace(workspace, product.environment()));
        FeatureLocator locator = new FeatureLocator(product.directory(), product.classPath(), roots);
        String feature = Names.feature(name);
        return organisations().stream()
                .map(organisation -> new FeatureReference(organisation, feature, Optional.empty()))
                .flatMap(reference -> locator.unselected(reference, workspace).stream())
                .flatMap(found -> found.migrations().stream())
                .findFirst();
    }

    /** The places that are looked into, for people. */
    public List<String> places(String name) {
        Stream<Path> linked = organisations().stream()
                .map(organisation -> featuresDirectory.resolve(organisation).resolve(name));
        return Stream.concat(linked, Stream.of(workspace.resolve(name)))
                .map(Path::toString)
                .toList();
    }

    private Set<String> organisations() {
        Set<String> organisations = new TreeSet<>();
        product.features().forEach(feature -> organisations.add(feature.org()));
        if (Files.isDirectory(featuresDirectory)) {
            try (Stream<Path> entries = Files.list(featuresDirectory)) {
                entries.filter(Files::isDirectory)
                        .forEach(entry -> organisations.add(entry.getFileName().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return organisations;
    }
}
