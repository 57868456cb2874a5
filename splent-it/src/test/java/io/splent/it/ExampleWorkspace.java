package io.splent.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A private copy of the example workspace, compiled; a test may edit its sources and compile again. */
final class ExampleWorkspace {

    private final Path directory;

    private ExampleWorkspace(Path directory) {
        this.directory = directory;
    }

    /** A workspace without anything in it. */
    static ExampleWorkspace empty(Path directory) {
        return new ExampleWorkspace(directory);
    }

    /** Copies the example line and compiles all features. */
    static ExampleWorkspace copyTo(Path directory) {
        Path source = ProjectFiles.examples().resolve("cms");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(ExampleWorkspace::isSource).toList()) {
                Path copy = directory.resolve(source.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ExampleWorkspace workspace = new ExampleWorkspace(directory);
        workspace.compile();
        return workspace;
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

    /** Compiles every feature into its own target/classes, all sources seeing each other; its descriptor goes there too. */
    void compile() {
        String sourcePath = features()
                .map(feature -> feature.resolve("src/main/java").toString())
                .collect(Collectors.joining(File.pathSeparator));
        features()
                .forEach(feature -> EntityCompiler.compile(
                        feature.resolve("src/main/java"), sourcePath, feature.resolve("target/classes")));
        features()
                .map(feature -> feature.resolve("splent.toml"))
                .filter(Files::exists)
                .forEach(descriptor -> {
                    try {
                        Files.copy(
                                descriptor,
                                descriptor.resolveSibling("target/classes/splent.toml"),
                                StandardCopyOption.REPLACE_EXISTING);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
