package io.splent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workspace whose one product selects features of a corpus model, each with the model's classes and no scripts yet. */
final class CorpusWorkspace {

    private static final String PRODUCT = "corpus_product";

    private final Path directory;

    private CorpusWorkspace(Path directory) {
        this.directory = directory;
    }

    static CorpusWorkspace create(Path directory, CorpusModel model, List<String> features, Naming naming) {
        CorpusWorkspace workspace = new CorpusWorkspace(directory);
        try {
            workspace.product(model, features, naming);
            for (String feature : features) {
                workspace.feature(model, feature);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workspace;
    }

    private void product(CorpusModel model, List<String> features, Naming naming) throws IOException {
        Path product = Files.createDirectories(directory.resolve(PRODUCT));
        if (Files.isDirectory(model.libraryDirectory())) {
            Files.createSymbolicLink(product.resolve("lib"), model.libraryDirectory());
        }
        StringBuilder descriptor = new StringBuilder("""
                [product]
                name = "%s"
                features = [%s]
                [classpath]
                jars = ["lib/*.jar"]
                [hibernate]
                """.formatted(
                PRODUCT, quoted(features.stream().map(name -> "corpus/" + name).toList())));
        naming.settings().forEach((name, value) -> descriptor.append("\"%s\" = \"%s\"\n".formatted(name, value)));
        Files.writeString(product.resolve("splent.toml"), descriptor);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }

    private void feature(CorpusModel model, String name) throws IOException {
        Path feature = Files.createDirectories(directory.resolve(name));
        Files.createDirectory(feature.resolve("migrations"));
        Files.createSymbolicLink(feature.resolve("classes"), model.classes(name));
        Files.writeString(feature.resolve("splent.toml"), "[feature]\npackages = [" + quoted(model.packages()) + "]\n");
        Path links = Files.createDirectories(directory.resolve(PRODUCT).resolve("features/corpus"));
        Files.createSymbolicLink(links.resolve(name), feature);
    }

    /** The command line, with this product chosen. */
    Splent splent() {
        return new Splent(directory).with("SPLENT_APP", PRODUCT);
    }

    /** All files in the features' {@code migrations}. */
    List<Path> written() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> directory.relativize(file).toString().contains("migrations/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
