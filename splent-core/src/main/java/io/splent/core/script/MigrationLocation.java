package io.splent.core.script;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A {@code migrations} directory, on disk or inside a jar.
 *
 * @param archive whether {@code container} is a jar
 * @param container the directory itself, links resolved, or the jar
 * @param inside the directory's path inside the jar; empty on disk
 */
public record MigrationLocation(boolean archive, Path container, String inside) {

    public static MigrationLocation onDisk(Path directory) {
        return new MigrationLocation(false, directory, "");
    }

    public static MigrationLocation inJar(Path jar, String directory) {
        return new MigrationLocation(true, jar, directory);
    }

    /** For people: a path they can open, or {@code jar!/path}. */
    public String describe(String relative) {
        return archive
                ? container + "!/" + inside + "/" + relative
                : container.resolve(relative).toString();
    }

    /** Something that reads files below a directory. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Path directory) throws IOException;
    }

    /** Runs a reader on the directory; a jar is open only meanwhile. */
    <T> T read(Reading<T> reading) throws IOException {
        if (!archive) {
            return reading.from(container);
        }
        try (FileSystem jar = FileSystems.newFileSystem(container, Map.of())) {
            return reading.from(jar.getPath(inside));
        }
    }

    /** Whether a file lies here and not only seems to, by a link. */
    boolean holds(Path file) throws IOException {
        return archive || file.toRealPath().startsWith(container.toRealPath());
    }

    /** Whether the directory exists. */
    public boolean exists() throws IOException {
        return read(Files::isDirectory);
    }
}
