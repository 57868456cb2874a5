import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Workspaces to measure, each with one product named {@code product}. */
final class Products {

    private Products() {}

    /** One feature with the classes of a directory, and the jars that these need. */
    static Path of(Path workspace, Path classes, Path libraries, String packageName) throws IOException {
        Path feature = GeneratedFeatures.empty(workspace, "corpus");
        Files.createSymbolicLink(feature.resolve("classes"), classes);
        Files.writeString(feature.resolve("splent.toml"), "[feature]\npackages = [\"" + packageName + "\"]\n");
        product(workspace, List.of("corpus"));
        Files.createSymbolicLink(workspace.resolve("product/lib"), libraries);
        return workspace;
    }

    /** Generated features, each of which refers to the one before; a feature model says so. */
    static Path generated(Path workspace, int features, String classPath) throws IOException {
        List<List<Integer>> references = IntStream.range(0, features)
                .mapToObj(i -> i == 0 ? List.<Integer>of() : List.of(i - 1))
                .toList();
        GeneratedFeatures.write(workspace, references, classPath);
        List<String> names = IntStream.range(0, features).mapToObj(GeneratedFeatures::name).toList();
        product(workspace, names);
        model(workspace, names);
        return workspace;
    }

    private static void product(Path workspace, List<String> names) throws IOException {
        String features = names.stream().map(name -> "\"bench/" + name + "\"").collect(Collectors.joining(", "));
        Files.writeString(
                workspace.resolve("product/splent.toml"),
                "[product]\nname = \"product\"\nfeatures = [" + features + "]\n"
                        + (names.size() > 1 ? "[uvl]\nfile = \"line.uvl\"\n" : "")
                        + "[classpath]\njars = [\"lib/*.jar\"]\n");
    }

    private static void model(Path workspace, List<String> names) throws IOException {
        StringBuilder model = new StringBuilder("features\n    line\n        optional\n");
        names.forEach(name -> model.append("            %1$s {org 'bench', package '%1$s'}\n".formatted(name)));
        model.append("constraints\n");
        for (int i = 1; i < names.size(); i++) {
            model.append("    %s => %s\n".formatted(names.get(i), names.get(i - 1)));
        }
        Path directory = Files.createDirectories(workspace.resolve("product/uvl"));
        Files.writeString(directory.resolve("line.uvl"), model.toString());
    }

    /** Takes back what {@code db:migrate} has written. */
    static void forget(Path workspace) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isWritten(workspace.relativize(file).toString()))
                    .forEach(Products::delete);
        }
    }

    private static boolean isWritten(String path) {
        return path.contains("/migrations/") || path.startsWith("product/.splent/cache/");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
