package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * A jar that holds a feature, or may hold one.
 *
 * @param reference the feature that is looked for
 * @param path the jar
 */
record FeatureJar(FeatureReference reference, Path path) {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 64L << 20;

    /** Names that lead out of a directory the jar is unpacked into, on any system. */
    private static final Pattern ESCAPING =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);

    /** Refuses a jar that is too large, or that unpacks to something else than it shows. */
    void requireHarmless() {
        try (JarFile file = open()) {
            Set<String> names = new HashSet<>();
            long bytes = 0;
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                bytes += Math.max(0, entry.getSize());
                if (ESCAPING.matcher(name).matches()) {
                    throw refused("has an entry that leads out of it: " + Names.visible(name));
                }
                if (!names.add(name)) {
                    throw refused("has two entries of one name: " + Names.visible(name));
                }
                if (names.size() > MOST_ENTRIES || bytes > MOST_BYTES) {
                    throw refused("holds more than 10,000 entries or 64 MB");
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JarFile open() throws IOException {
        return new JarFile(path.toFile());
    }

    /** Whether anything lies below a directory. */
    boolean holds(String directory) {
        try (JarFile file = open()) {
            return file.stream().anyMatch(entry -> entry.getName().startsWith(directory + "/"));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The text of a small file; empty when there is no such file. */
    Optional<String> text(String name, int mostBytes) {
        try (JarFile file = open()) {
            JarEntry entry = file.getJarEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(file.getInputStream(entry).readNBytes(mostBytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ErrorLocation place() {
        return new ErrorLocation(reference.name(), path.toString(), null, null, null, null);
    }

    private SplentException refused(String reason) {
        return new SplentException(
                ErrorCode.ARCHIVE_REFUSED,
                "The jar " + path + " " + reason + ".",
                place(),
                "Ask who built it; build it again from its sources.");
    }

    private SplentException unreadable(IOException cause) {
        return new SplentException(
                ErrorCode.FEATURE_UNREADABLE,
                "The jar " + path + " cannot be read: " + cause.getMessage(),
                place(),
                "Build or download the jar again.",
                cause);
    }
}
