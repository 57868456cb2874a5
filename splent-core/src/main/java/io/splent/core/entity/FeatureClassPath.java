package io.splent.core.entity;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Where the classes and resources of the features lie. A product has as many places as features, and an
 * object-relational mapper asks for many names that exist nowhere, so places are known by the directories in them: a
 * question costs the same in a product of ten features and in one of a thousand.
 */
final class FeatureClassPath implements Closeable {

    private static final String VERSIONS = "META-INF/versions/";

    /** Places by the directories in them, in the order of the class path. */
    private final Map<String, List<Place>> byDirectory = new HashMap<>();

    private final List<Place> places = new ArrayList<>();
    private final List<Path> naming = new ArrayList<>();

    /**
     * Lists the directories in all places.
     *
     * @throws IOException when a jar cannot be read
     */
    FeatureClassPath(List<Path> entries) throws IOException {
        for (Path entry : entries) {
            Set<String> directories = new HashSet<>();
            if (Files.isDirectory(entry)) {
                addDirectories(entry, directories);
            } else if (addDirectoriesOfJar(entry, directories)) {
                naming.add(entry);
            }
            Place place = new Place(url(entry));
            places.add(place);
            directories.forEach(directory -> byDirectory
                    .computeIfAbsent(directory, name -> new ArrayList<>())
                    .add(place));
        }
    }

    private static void addDirectories(Path root, Set<String> directories) throws IOException {
        Files.walkFileTree(
                root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        directories.add(root.relativize(directory).toString().replace(File.separatorChar, '/'));
                        return FileVisitResult.CONTINUE;
                    }

                    /** A directory that may not be read, or a link to one above it, holds no class that counts. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException reason) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Returns whether the jar names further places in its manifest. */
    private static boolean addDirectoriesOfJar(Path jar, Set<String> directories) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().forEach(entry -> addParents(unversioned(entry.getName()), directories));
            Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
        }
    }

    /** A jar may hold classes for newer versions of Java; they answer to the name without the version. */
    private static String unversioned(String name) {
        return name.startsWith(VERSIONS) ? name.substring(name.indexOf('/', VERSIONS.length()) + 1) : name;
    }

    private static void addParents(String name, Set<String> directories) {
        String directory = directory(name);
        while (directories.add(directory) && !directory.isEmpty()) {
            directory = directory(directory);
        }
    }

    private static String directory(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jars whose manifests name further places; these are not looked into. */
    List<Path> naming() {
        return naming;
    }

    /** The first resource of this name; null when there is none. */
    @Nullable
    URL find(String name) {
        for (Place place : candidates(name)) {
            URL found = place.findResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All resources of this name, in the order of the class path. */
    List<URL> findAll(String name) throws IOException {
        List<URL> found = new ArrayList<>();
        for (Place place : candidates(name)) {
            place.findResources(name).asIterator().forEachRemaining(found::add);
        }
        return found;
    }

    /** The first resource of this name with its content; null when there is none. */
    @Nullable
    Content read(String name) throws IOException {
        for (Place place : candidates(name)) {
            try (InputStream stream = place.getResourceAsStream(name)) {
                if (stream != null) {
                    return new Content(ByteBuffer.wrap(stream.readAllBytes()), place.url);
                }
            }
        }
        return null;
    }

    /** Whether a feature has other resources, or might have, where one of this name would lie. */
    boolean hasDirectoryOf(String name) {
        return !candidates(name).isEmpty();
    }

    private List<Place> candidates(String name) {
        return byDirectory.getOrDefault(directory(name), List.of());
    }

    @Override
    public void close() throws IOException {
        for (Place place : places) {
            place.close();
        }
    }

    /** What a resource holds, and the directory or jar it is in. */
    record Content(ByteBuffer bytes, URL place) {}

    /** One directory or jar, which stays open. No class is defined here. */
    private static final class Place extends URLClassLoader {

        private final URL url;

        Place(URL url) {
            super(new URL[] {url}, null);
            this.url = url;
        }

        /** Looks here only, not into the JDK first. */
        @Override
        public @Nullable URL getResource(String name) {
            return findResource(name);
        }
    }
}
