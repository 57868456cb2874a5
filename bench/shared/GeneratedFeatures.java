import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Features of five entities each, to measure with. Every entity but the first of a feature refers to the one before it. */
final class GeneratedFeatures {

    static final int TABLES = 5;

    private GeneratedFeatures() {}

    static String name(int feature) {
        return "f%03d".formatted(feature);
    }

    /**
     * Writes features with their classes into a workspace whose product is named {@code product}.
     *
     * @param references for each feature, those whose first entity its own first entity refers to
     * @param classPath what the entities compile against
     */
    static void write(Path workspace, List<List<Integer>> references, String classPath) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Path directory = Files.createDirectories(workspace.resolve("src/bench/" + name(i)));
            for (int entity = 0; entity < TABLES; entity++) {
                Path file = directory.resolve("E" + entity + ".java");
                sources.add(Files.writeString(file, source(name(i), entity, references.get(i))));
            }
        }
        Path classes = Files.createDirectories(workspace.resolve("classes"));
        compile(sources, classes, classPath);
        for (int i = 0; i < references.size(); i++) {
            Path packages = Files.createDirectories(empty(workspace, name(i)).resolve("classes/bench"));
            Files.move(classes.resolve("bench").resolve(name(i)), packages.resolve(name(i)));
        }
    }

    /** A feature without classes, which the product has. */
    static Path empty(Path workspace, String name) throws IOException {
        Path feature = Files.createDirectories(workspace.resolve(name));
        Files.createDirectories(feature.resolve("migrations"));
        Path links = Files.createDirectories(workspace.resolve("product/features/bench"));
        Files.createSymbolicLink(links.resolve(name), feature);
        return feature;
    }

    private static String source(String feature, int entity, List<Integer> references) {
        String reference = entity > 0
                ? "@ManyToOne(optional = false) E" + (entity - 1) + " parent;"
                : String.join("\n    ", IntStream.range(0, references.size())
                        .mapToObj(i -> "@ManyToOne bench." + name(references.get(i)) + ".E0 needed" + i + ";")
                        .toList());
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
                """.formatted(feature, entity, reference);
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
}
