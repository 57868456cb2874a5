package io.splent.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A private copy of the example workspace, compiled; a test may edit its sources and compile again. */
final class ExampleWorkspace {

    private final Path directory;
    /** By feature, the sources of its classes. */
    private final Map<Path, Map<String, String>> compiled = new HashMap<>();

    private ExampleWorkspace(Path directory) {
        this.directory = directory;
    }

    /** A workspace without anything in it. */
    static ExampleWorkspace empty(Path directory) {
        return new ExampleWorkspace(directory);
    }

    /** A copy of the example line with the classes of all features. */
    static ExampleWorkspace copyTo(Path directory) {
        ExampleWorkspace workspace = new ExampleWorkspace(directory);
        copy(Compiled.EXAMPLE, directory, path -> !isClass(path));
        copy(Compiled.EXAMPLE, directory, ExampleWorkspace::isClass); // no class is older than its source
        workspace.features().forEach(feature -> workspace.compiled.put(feature, sources(feature)));
        return workspace;
    }

    /** The example line, compiled once for all tests of this JVM. */
    private static final class Compiled {

        static final Path EXAMPLE = make();

        private static Path make() {
            try {
                Path directory = Files.createTempDirectory("splent-example");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
                copy(ProjectFiles.examples().resolve("cms"), directory, ExampleWorkspace::isSource);
                new ExampleWorkspace(directory).compile();
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void copy(Path source, Path target, Predicate<Path> condition) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(condition).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(Path path) {
        return path.toString().contains("/target");
    }

    private static boolean isSource(Path path) {
        String text = path.toString();
        boolean generated = text.contains("/target") || text.contains("/.splent");
        boolean script = text.matches(".*/migrations/(h2|mariadb|mysql|postgresql)(/.*)?");
        return !generated && !script;
    }

    Path directory() {
        return directory;
    }

    Path feature(String name) {
        return directory.resolve(name);
    }

    /** The compiled classes of all features. */
    List<Path> classPath() {
        return features().map(feature -> feature.resolve("target/classes")).toList();
    }

    private Stream<Path> features() {
        try (Stream<Path> children = Files.list(directory)) {
            return children
                    .filter(child -> Files.isDirectory(child.resolve("src/main/java")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scripts of a feature with the given first letter, oldest first. */
    List<Path> scripts(String feature, String vendor, String letter) {
        return scripts("splent_io", feature, vendor, letter);
    }

    List<Path> scripts(String organisation, String feature, String vendor, String letter) {
        Path scripts = feature(feature)
                .resolve("src/main/resources")
                .resolve(organisation)
                .resolve(feature)
                .resolve("migrations")
                .resolve(vendor);
        if (!Files.isDirectory(scripts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(file -> file.getFileName().toString().startsWith(letter))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a source file, which must contain it. */
    void edit(String relativePath, String before, String after) {
        Path file = directory.resolve(relativePath);
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new IllegalArgumentException(file + " does not contain: " + before);
            }
            Files.writeString(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String relativePath, String text) {
        try {
            Path file = directory.resolve(relativePath);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a link to a file or directory of the workspace. */
    void link(String link, String target) {
        try {
            Path path = directory.resolve(link);
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, directory.resolve(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String relativePath) {
        try {
            Files.delete(directory.resolve(relativePath));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles every feature whose sources are not those of its classes into its own target/classes, all sources seeing
     * each other; its descriptor goes there too.
     */
    void compile() {
        String sourcePath = features()
                .map(feature -> feature.resolve("src/main/java").toString())
                .collect(Collectors.joining(File.pathSeparator));
        features().forEach(feature -> {
            Map<String, String> sources = sources(feature);
            if (!sources.equals(compiled.put(feature, sources))) {
                EntityCompiler.compile(feature.resolve("src/main/java"), sourcePath, feature.resolve("target/classes"));
            }
            copy(feature, feature.resolve("target/classes"), feature.resolve("splent.toml")::equals);
        });
    }

    /** The text of every source of a feature, by its path. */
    private static Map<String, String> sources(Path feature) {
        try (Stream<Path> files = Files.walk(feature.resolve("src/main/java"))) {
            Map<String, String> sources = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
