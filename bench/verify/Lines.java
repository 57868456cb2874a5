import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes the workspace of a line: optional features of five entities each, two of three of which refer to entities of one
 * or two earlier features. The model says so, and excludes features that stand alone by one another.
 */
final class Lines {

    private static final int TABLES = 5;

    private Lines() {}

    static void write(Path workspace, int features, String classPath) throws IOException {
        Random random = new Random(features);
        List<Set<Integer>> needs = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            Set<Integer> needed = new TreeSet<>();
            if (i > 2 && i % 3 != 0) {
                random.ints(1 + random.nextInt(2), 0, i).forEach(needed::add);
            }
            needs.add(needed);
            sources.addAll(entities(workspace, i, List.copyOf(needed)));
        }
        Path classes = Files.createDirectories(workspace.resolve("classes"));
        compile(sources, classes, classPath);
        for (int i = 0; i < features; i++) {
            feature(workspace, classes, name(i));
        }
        Files.writeString(
                workspace.resolve("product/splent.toml"),
                "[product]\nname = \"product\"\nfeatures = [\"bench/" + name(0) + "\"]\n[uvl]\nfile = \"line.uvl\"\n");
        Path model = Files.createDirectories(workspace.resolve("product/uvl")).resolve("line.uvl");
        Files.writeString(model, model(needs));
    }

    private static String name(int feature) {
        return "f%03d".formatted(feature);
    }

    private static List<Path> entities(Path workspace, int feature, List<Integer> needs) throws IOException {
        Path directory = Files.createDirectories(workspace.resolve("src/bench/" + name(feature)));
        List<Path> sources = new ArrayList<>();
        for (int entity = 0; entity < TABLES; entity++) {
            String reference = entity > 0
                    ? "@ManyToOne(optional = false) E" + (entity - 1) + " parent;"
                    : String.join("\n    ", IntStream.range(0, needs.size())
                            .mapToObj(i -> "@ManyToOne bench." + name(needs.get(i)) + ".E0 needed" + i + ";")
                            .toList());
            sources.add(Files.writeString(directory.resolve("E" + entity + ".java"), """
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
                    """.formatted(name(feature), entity, reference)));
        }
        return sources;
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

    private static void feature(Path workspace, Path classes, String name) throws IOException {
        Path feature = workspace.resolve(name);
        Path packageDirectory = Files.createDirectories(feature.resolve("classes/bench"));
        Files.createDirectories(feature.resolve("migrations"));
        Files.move(classes.resolve("bench").resolve(name), packageDirectory.resolve(name));
        Path links = Files.createDirectories(workspace.resolve("product/features/bench"));
        Files.createSymbolicLink(links.resolve(name), feature);
    }

    private static String model(List<Set<Integer>> needs) {
        StringBuilder model = new StringBuilder("features\n    line {abstract}\n        optional\n");
        for (int i = 0; i < needs.size(); i++) {
            model.append("            %1$s {org 'bench', package '%1$s'}\n".formatted(name(i)));
        }
        model.append("constraints\n");
        for (int i = 0; i < needs.size(); i++) {
            for (int needed : needs.get(i)) {
                model.append("    %s => %s\n".formatted(name(i), name(needed)));
            }
        }
        List<Integer> alone = IntStream.range(0, needs.size())
                .filter(i -> needs.get(i).isEmpty() && needs.stream().noneMatch(needed -> needed.contains(i)))
                .boxed()
                .toList();
        for (int i = 1; i < alone.size(); i += 2) {
            model.append("    !(%s & %s)\n".formatted(name(alone.get(i - 1)), name(alone.get(i))));
        }
        return model.toString();
    }
}
