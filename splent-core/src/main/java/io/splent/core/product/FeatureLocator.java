package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.script.MigrationLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the features of a product: first in its {@code features} directory, then on its class path. */
final class FeatureLocator {

    private static final String JAR = ".jar";

    private final Path featuresDirectory;
    private final List<Path> classPath;

    FeatureLocator(Path productDirectory, List<Path> classPath) {
        this.featuresDirectory = productDirectory.resolve("features");
        this.classPath = classPath;
    }

    Feature locate(FeatureReference reference) {
        return find(reference).orElseThrow(() -> notFound(reference));
    }

    /** The feature, unless nothing bears its name. */
    Optional<Feature> find(FeatureReference reference) {
        List<Candidate> linked = linked(reference);
        List<Candidate> matching = linked.stream()
                .filter(candidate ->
                        reference.version().isEmpty() || candidate.version().equals(reference.version()))
                .toList();
        if (matching.size() > 1) {
            throw twoVersions(reference, matching);
        }
        if (matching.size() == 1) {
            return Optional.of(open(reference, matching.get(0)));
        }
        if (!linked.isEmpty()) {
            throw otherVersion(reference, linked.get(0));
        }
        return onClassPath(reference);
    }

    /** A feature's own project, outside of any product. */
    static Feature project(FeatureReference reference, Path directory) {
        return directory(reference, directory, Optional.empty(), Optional.empty());
    }

    /** A feature that the product does not select: linked nevertheless, or still a project of the workspace. */
    Optional<Feature> unselected(FeatureReference reference, Path workspace) {
        List<Candidate> linked = linked(reference);
        if (linked.size() == 1) {
            return Optional.of(open(reference, linked.get(0)));
        }
        Path project = workspace.resolve(reference.name());
        return linked.isEmpty() && Files.isDirectory(project)
                ? Optional.of(directory(reference, project, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** A link, directory or jar in {@code features/<org>} that bears the feature's name. */
    private record Candidate(Path path, Optional<String> version) {}

    private List<Candidate> linked(FeatureReference reference) {
        Path organisation = featuresDirectory.resolve(reference.org());
        if (!Files.isDirectory(organisation)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(organisation)) {
            return entries.sorted()
                    .flatMap(entry -> candidate(entry, reference.name()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Candidate> candidate(Path entry, String feature) {
        String name = entry.getFileName().toString();
        String base = name.endsWith(JAR) ? name.substring(0, name.length() - JAR.length()) : name;
        if (base.equals(feature)) {
            return Optional.of(new Candidate(entry, Optional.empty()));
        }
        return base.startsWith(feature + "@")
                ? Optional.of(new Candidate(entry, Optional.of(base.substring(feature.length() + 1))))
                : Optional.empty();
    }

    private Feature open(FeatureReference reference, Candidate candidate) {
        Path real = resolved(reference, candidate.path());
        if (real.getNameCount() == 0) {
            throw new SplentException(
                    ErrorCode.PATH_REFUSED,
                    "The feature " + reference + " is linked to the root of the file system.",
                    new ErrorLocation(reference.name(), candidate.path().toString(), null, null, null, null),
                    "Link it to the feature's own directory.");
        }
        Optional<String> pinned = candidate.version().map(version -> "it is linked with version " + version);
        if (Files.isRegularFile(real)) {
            return jar(reference, real, candidate.version());
        }
        return directory(reference, real, candidate.version(), pinned);
    }

    private static Path resolved(FeatureReference reference, Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new SplentException(
                    ErrorCode.FEATURE_NOT_FOUND,
                    "The link of feature " + reference + " leads nowhere: " + target(link) + ".",
                    new ErrorLocation(reference.name(), link.toString(), null, null, null, null),
                    "Correct the link, or remove the feature from the product.",
                    e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : link.toString();
        } catch (IOException e) {
            return link.toString();
        }
    }

    private static Feature directory(
            FeatureReference reference, Path directory, Optional<String> version, Optional<String> pinned) {
        List<Path> jars = jarsAt(directory);
        Path descriptorFile = directory.resolve(Workspace.DESCRIPTOR);
        FeatureDescriptor descriptor =
                Files.isRegularFile(descriptorFile) ? FeatureDescriptor.read(descriptorFile) : FeatureDescriptor.NONE;
        Path sources = directory.resolve("src/main/java");
        return new Feature(
                reference.name(),
                reference.org(),
                version,
                directory,
                pinned,
                classPath(directory, jars),
                Files.isDirectory(sources) ? Optional.of(sources) : Optional.empty(),
                descriptor,
                migrations(reference, directory, jars));
    }

    private static List<Path> classPath(Path directory, List<Path> jars) {
        Stream<Path> classes = Stream.of("target/classes", "classes")
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .limit(1);
        return Stream.concat(classes, jars.stream()).toList();
    }

    private static List<Path> jarsAt(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.toString().endsWith(JAR))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<MigrationLocation> migrations(FeatureReference reference, Path directory, List<Path> jars) {
        String packaged = reference.org() + "/" + reference.name() + "/migrations";
        Optional<Path> onDisk = Stream.of("src/main/resources/" + packaged, packaged, "migrations")
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .findFirst();
        if (onDisk.isPresent()) {
            return onDisk.map(MigrationLocation::onDisk);
        }
        return jars.stream()
                .flatMap(jar -> migrationsInJar(reference, jar).stream())
                .findFirst();
    }

    private static Optional<MigrationLocation> migrationsInJar(FeatureReference reference, Path jar) {
        String packaged = reference.org() + "/" + reference.name() + "/migrations";
        try (JarFile file = new JarFile(jar.toFile())) {
            return Stream.of("src/main/resources/" + packaged, packaged, "migrations")
                    .filter(directory -> hasDirectory(file, directory))
                    .map(directory -> MigrationLocation.inJar(jar, directory))
                    .findFirst();
        } catch (IOException e) {
            throw unreadableJar(reference, jar, e);
        }
    }

    private static boolean hasDirectory(JarFile file, String directory) {
        return file.stream().anyMatch(entry -> entry.getName().startsWith(directory + "/"));
    }

    private Feature jar(FeatureReference reference, Path jar, Optional<String> version) {
        return new Feature(
                reference.name(),
                reference.org(),
                version,
                jar,
                Optional.of("it comes from a jar"),
                List.of(jar),
                Optional.empty(),
                descriptorInJar(reference, jar),
                migrationsInJar(reference, jar));
    }

    private static FeatureDescriptor descriptorInJar(FeatureReference reference, Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> places = List.of(
                    reference.org() + "/" + reference.name() + "/" + Workspace.DESCRIPTOR, Workspace.DESCRIPTOR);
            for (String place : places) {
                JarEntry entry = file.getJarEntry(place);
                if (entry != null) {
                    String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    return FeatureDescriptor.parse(text, jar + "!/" + place);
                }
            }
            return FeatureDescriptor.NONE;
        } catch (IOException e) {
            throw unreadableJar(reference, jar, e);
        }
    }

    private Optional<Feature> onClassPath(FeatureReference reference) {
        List<Path> found = new ArrayList<>();
        for (Path jar : classPath) {
            if (candidate(jar, reference.name()).isPresent() || holds(reference, jar)) {
                found.add(jar);
            }
        }
        if (found.size() > 1) {
            throw twoVersions(
                    reference,
                    found.stream()
                            .map(path -> new Candidate(path, Optional.empty()))
                            .toList());
        }
        return found.stream()
                .findFirst()
                .map(jar -> jar(
                        reference,
                        jar,
                        candidate(jar, reference.name())
                                .flatMap(Candidate::version)
                                .or(reference::version)));
    }

    private static boolean holds(FeatureReference reference, Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return hasDirectory(file, reference.org() + "/" + reference.name());
        } catch (IOException e) {
            throw unreadableJar(reference, jar, e);
        }
    }

    private static SplentException unreadableJar(FeatureReference reference, Path jar, IOException cause) {
        return new SplentException(
                ErrorCode.FEATURE_UNREADABLE,
                "The jar " + jar + " cannot be read: " + cause.getMessage(),
                new ErrorLocation(reference.name(), jar.toString(), null, null, null, null),
                "Build or download the jar again.",
                cause);
    }

    private static SplentException twoVersions(FeatureReference reference, List<Candidate> found) {
        List<String> paths =
                found.stream().map(candidate -> candidate.path().toString()).toList();
        return new SplentException(
                ErrorCode.FEATURE_DUPLICATE,
                "The feature " + reference + " is present more than once: " + String.join(" and ", paths) + ".",
                ErrorLocation.ofFeature(reference.name()),
                "Remove all but one, or name the version in the product: " + reference.org() + "/" + reference.name()
                        + "@VERSION.");
    }

    private static SplentException otherVersion(FeatureReference reference, Candidate present) {
        return new SplentException(
                ErrorCode.FEATURE_NOT_FOUND,
                "The product wants " + reference + ", but what is linked is " + present.path() + ".",
                ErrorLocation.ofFeature(reference.name()),
                "Link the wanted version, or change the version in the product's splent.toml.");
    }

    private SplentException notFound(FeatureReference reference) {
        return new SplentException(
                ErrorCode.FEATURE_NOT_FOUND,
                "The feature " + reference + " was found neither in " + featuresDirectory.resolve(reference.org())
                        + " nor on the class path.",
                ErrorLocation.ofFeature(reference.name()),
                "Link it: ln -s <feature directory> " + featuresDirectory.resolve(reference.org()) + "/"
                        + reference.name());
    }
}
