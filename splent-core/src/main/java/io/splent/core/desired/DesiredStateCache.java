package io.splent.core.desired;

import io.splent.api.diff.SchemaDiffer;
import io.splent.core.database.Database;
import io.splent.core.product.Product;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs have worked out, in {@code .splent/cache} of the product: a file for each set of inputs. A file that
 * is damaged or belongs to other inputs counts as absent. For one run; several may use one directory at a time.
 *
 * <p>Only a convenience: where a file can be neither read nor written, everything is worked out anew.
 */
public final class DesiredStateCache {

    /** For some databases and differs in turn. */
    private static final int KEPT = 8;

    private static final String SUFFIX = ".json";

    private final Path directory;
    private final Key key;
    private final boolean read;
    private final Optional<String> keyAtFirst;
    private @Nullable KnownState learnt;

    private DesiredStateCache(Path directory, Key key, boolean read) {
        this.directory = directory;
        this.key = key;
        this.read = read;
        this.keyAtFirst = key.now();
    }

    /** The key of the inputs as they are at the moment; empty when one of them cannot be read. */
    @FunctionalInterface
    interface Key {
        Optional<String> now();
    }

    /**
     * The cache for a run.
     *
     * @param read false to work everything out anew
     */
    public static DesiredStateCache of(Product product, SchemaDiffer differ, Database database, boolean read) {
        Path directory = product.directory().resolve(".splent").resolve("cache");
        return new DesiredStateCache(directory, () -> key(product, differ, database), read);
    }

    /** What cannot be read will be missed, and complained about, by whoever needs it. */
    private static Optional<String> key(Product product, SchemaDiffer differ, Database database) {
        try {
            return Optional.of(DesiredStateKey.of(product, differ, database));
        } catch (IOException | SQLException e) {
            return Optional.empty();
        }
    }

    /** What an earlier run has learnt from the same inputs. */
    public Optional<KnownState> find() {
        return read ? keyAtFirst.flatMap(this::read) : Optional.empty();
    }

    private Optional<KnownState> read(String name) {
        try {
            return DesiredStateFile.parse(Files.readString(file(name)), name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Notes what this run has learnt; nothing is written before {@link #save()}. */
    public void learn(KnownState state) {
        learnt = state;
    }

    /** Writes what was learnt, unless an input has changed since this run began: nobody knows which of the two it saw. */
    public void save() {
        KnownState state = learnt;
        if (state != null) {
            keyAtFirst.filter(name -> key.now().equals(keyAtFirst)).ifPresent(name -> write(name, state));
        }
    }

    private void write(String name, KnownState state) {
        try {
            Files.createDirectories(directory);
            hideFromGit(directory.resolveSibling(".gitignore"));
            Path temporary = Files.createTempFile(directory, name, ".tmp");
            Files.writeString(temporary, DesiredStateFile.print(name, state));
            Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sweep();
        } catch (IOException e) {
            // The next run will work it out again, at the price of a second.
        }
    }

    private static void hideFromGit(Path file) throws IOException {
        try {
            Files.writeString(Files.createFile(file), "*\n");
        } catch (FileAlreadyExistsException e) {
            // The user's own, or ours from before.
        }
    }

    /** Deletes all but the newest files, among them what killed runs have left. */
    private void sweep() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.sorted(Comparator.comparing(DesiredStateCache::age).reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another run has just deleted it
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
