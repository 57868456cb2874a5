package io.splent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A workspace of one product with one feature, whose entities a test writes. */
final class GeneratedWorkspace {

    private static final String PRODUCT = "generated_product";

    private final Path directory;
    private final Path feature;

    private GeneratedWorkspace(Path directory, Path feature) {
        this.directory = directory;
        this.feature = feature;
    }

    static GeneratedWorkspace create(Path directory, String feature, Map<String, String> hibernate) {
        try {
            GeneratedWorkspace workspace = new GeneratedWorkspace(directory, directory.resolve(feature));
            Files.createDirectories(workspace.feature.resolve("migrations"));
            Path links = Files.createDirectories(directory.resolve(PRODUCT).resolve("features/splent_io"));
            Files.createSymbolicLink(links.resolve(feature), workspace.feature);
            Files.writeString(directory.resolve(PRODUCT).resolve("splent.toml"), """
                    [product]
                    name = "%s"
                    features = ["splent_io/%s"]

                    [hibernate]
                    %s
                    """.formatted(
                            PRODUCT, feature, settings(hibernate)));
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(Map<String, String> hibernate) {
        return hibernate.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> "\"%s\" = \"%s\"".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Writes a source file, named from its package on. */
    void write(String file, String text) {
        try {
            Path source = feature.resolve("src/main/java").resolve(file);
            Files.createDirectories(source.getParent());
            Files.writeString(source, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void compile() {
        Path sources = feature.resolve("src/main/java");
        EntityCompiler.compile(sources, sources.toString(), classes());
    }

    Path classes() {
        return feature.resolve("classes");
    }

    Path migrations() {
        return feature.resolve("migrations");
    }

    /** The command line, with this product chosen. */
    Splent splent() {
        return new Splent(directory).with("SPLENT_APP", PRODUCT);
    }
}
