import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Workspaces to measure, each with one product named {@code product}. */
final class Products {

    private static final int TABLES = 5;

    private Products() {}

    /** One feature with the classes of a directory, and the jars that these need. */
    static Path of(Path workspace, Path classes, Path libraries, String packageName) throws IOException {
        Path feature = feature(workspace, "corpus");
        Files.createSymbolicLink(feature.resolve("classes"), classes);
        Files.writeString(feature.resolve("splent.toml"), "[feature]\npackages = [\"" + packageName + "\"]\n");
        product(workspace, List.of("corpus"));
        Files.createSymbolicLink(workspace.resolve("product/lib"), libraries);
        return workspace;
    }

    /**
     * Features of five entities each. Every entity but the first refers to the one before it, and the first one of a
     * feature to the first one of the feature before; a feature model says so.
     */
    static Path generated(Path workspace, int features, String classPath) throws IOException {
        List<String> names = IntStream.range(0, features).mapToObj("f%03d"::formatted).toList();
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            Path directory = Files.createDirectories(workspace.resolve("src/bench/" + names.get(i)));
            for (int entity = 0; entity < TABLES; entity++) {
                Path source = directory.resolve("E" + entity + ".java");
                Files.writeString(source, source(names, i, entity));
                sources.add(source);
            }
        }
        Path classes = Files.createDirectories(workspace.resolve("classes"));
        compile(sources, classes, classPath);
        for (String name : names) {
            Path feature = feature(workspace, name);
            Path packageDirectory = Files.createDirectories(feature.resolve("classes/bench"));
            Files.move(classes.resolve("bench").resolve(name), packageDirectory.resolve(name));
        }
        product(workspace, names);
        model(workspace, names);
        return workspace;
    }

    private static String source(List<String> features, int feature, int entity) {
        String name = features.get(feature);
        String reference = entity > 0
                ? "@ManyToOne(optional = false) E" + (entity - 1) + " parent;"
                : feature > 0 ? "@ManyToOne bench." + features.get(feature - 1) + ".E0 parent;" : "";
        return """
                package bench.%1$s;
                import jakarta.persistence.*;
                @Entity(name = "%1$sE%2$d")
                @Table(name = "%1$s_t%2$d", indexes = @Index(name = "%1$s_i%2$d", columnList = "title"))
                public class E%2$d {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                    @Column(nullable = false, length = 80) String title;
                    @Column(precision = 12, scale = 2) java.math.BigDecimal price;
                    boolean active;
                    java.time.LocalDateTime changed;
                    %3$s
                }
                """.formatted(name, entity, reference);
    }

    private static void compile(List<Path> sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-cp", classPath, "-proc:none");
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("The generated entities do not compile");
            }
        }
    }

    private static Path feature(Path workspace, String name) throws IOException {
        Path feature = Files.createDirectories(workspace.resolve(name));
        Files.createDirectories(feature.resolve("migrations"));
        Path links = Files.createDirectories(workspace.resolve("product/features/bench"));
        Files.createSymbolicLink(links.resolve(name), feature);
        return feature;
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
