package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.script.MigrationLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the features of a product: first in its {@code features} directory, then on its class path. */
final class FeatureLocator {

    private static final String JAR = ".jar";

    private final Path featuresDirectory;
    private final List<Path> classPath;
    private final FeatureRoots roots;

    /** What each organisation has linked, by feature; a product with many features looks only once. */
    private final Map<String, Map<String, List<Candidate>>> linked = new HashMap<>();

    FeatureLocator(Path productDirectory, List<Path> classPath, FeatureRoots roots) {
        this.featuresDirectory = productDirectory.resolve("features");
        this.classPath = classPath;
        this.roots = roots;
    }

    Feature locate(FeatureReference reference) {
        return find(reference).orElseThrow(() -> notFound(reference));
    }

    /** The feature, unless nothing bears its name. */
    Optional<Feature> find(FeatureReference reference) {
        List<Candidate> similar = linked(reference);
        List<Candidate> linked = similar.stream()
                .filter(candidate -> candidate.path().getFileName().toString().startsWith(reference.name()))
                .toList();
        if (!linked.isEmpty() && linked.size() < similar.size()) {
            throw twoVersions(reference, similar);
        }
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
    private record Candidate(Path path, String name, Optional<String> version) {

        static Candidate of(Path path) {
            String file = path.getFileName().toString();
            String base = file.endsWith(JAR) ? file.substring(0, file.length() - JAR.length()) : file;
            int at = base.indexOf('@');
            return at < 0
                    ? new Candidate(path, base, Optional.empty())
                    : new Candidate(path, base.substring(0, at), Optional.of(base.substring(at + 1)));
        }
    }

    private List<Candidate> linked(FeatureReference reference) {
        return linked.computeIfAbsent(reference.org(), org -> candidates(featuresDirectory.resolve(org)))
                .getOrDefault(reference.name().toLowerCase(Locale.ROOT), List.of());
    }

    /** By name in lower case: other file systems and databases take names that differ in case for the same. */
    private static Map<String, List<Candidate>> candidates(Path organisation) {
        if (!Files.isDirectory(organisation)) {
            return Map.of();
        }
        try (Stream<Path> entries = Files.list(organisation)) {
            return entries.sorted()
                    .map(Candidate::of)
                    .collect(Collectors.groupingBy(candidate -> candidate.name().toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Feature open(FeatureReference reference, Candidate candidate) {
        Path real = resolved(reference, candidate.path());
        roots.requireInside(reference, candidate.path(), real);
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
            return onDisk.map(found -> MigrationLocation.onDisk(confined(reference, directory, found)));
        }
        return jars.stream()
                .flatMap(jar -> migrationsInJar(new FeatureJar(reference, jar)).stream())
                .findFirst();
    }

    /** Scripts are the feature's own: a link that leads out of it is not followed. */
    private static Path confined(FeatureReference reference, Path feature, Path migrations) {
        Path real = resolved(reference, migrations);
        if (!real.startsWith(feature)) {
            throw new SplentException(
                    ErrorCode.PATH_REFUSED,
                    "The migrations of " + reference + " are a link that leads out of the feature, to " + real + ".",
                    new ErrorLocation(reference.name(), migrations.toString(), null, null, null, null),
                    "Replace the link by the directory itself.");
        }
        return real;
    }

    private static Optional<MigrationLocation> migrationsInJar(FeatureJar jar) {
        jar.requireHarmless();
        FeatureReference reference = jar.reference();
        String packaged = reference.org() + "/" + reference.name() + "/migrations";
        return Stream.of("src/main/resources/" + packaged, packaged, "migrations")
                .filter(jar::holds)
                .map(directory -> MigrationLocation.inJar(jar.path(), directory))
                .findFirst();
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
                descriptorInJar(new FeatureJar(reference, jar)),
                migrationsInJar(new FeatureJar(reference, jar)));
    }

    private static FeatureDescriptor descriptorInJar(FeatureJar jar) {
        FeatureReference reference = jar.reference();
        return Stream.of(reference.org() + "/" + reference.name() + "/" + Workspace.DESCRIPTOR, Workspace.DESCRIPTOR)
                .flatMap(place -> jar.text(place, TextFile.MAXIMUM_BYTES + 1).stream()
                        .map(text -> FeatureDescriptor.parse(text, jar.path() + "!/" + place)))
                .findFirst()
                .orElse(FeatureDescriptor.NONE);
    }

    private Optional<Feature> onClassPath(FeatureReference reference) {
        List<Path> found = new ArrayList<>();
        for (Path jar : classPath) {
            if (Candidate.of(jar).name().equalsIgnoreCase(reference.name())
                    || new FeatureJar(reference, jar).holds(reference.org() + "/" + reference.name())) {
                found.add(jar);
            }
        }
        if (found.size() > 1) {
            throw twoVersions(reference, found.stream().map(Candidate::of).toList());
        }
        return found.stream()
                .findFirst()
                .map(jar -> jar(reference, jar, Candidate.of(jar).version().or(reference::version)));
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
