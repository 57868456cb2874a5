package io.splent.core.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that appear together or not at all. Each is first written and synced under a temporary name; then all are moved
 * into place; when a move fails, those already moved are taken back.
 */
public final class FileGroup {

    private static final String TEMPORARY = ".splent-tmp";

    private final Map<Path, String> created = new LinkedHashMap<>();
    private final Map<Path, String> replaced = new LinkedHashMap<>();

    /** Adds a file that must not exist yet. */
    public void create(Path file, String text) {
        created.put(file, text);
    }

    /** Adds a file that may exist and is then replaced, after all new files are in place. */
    public void replace(Path file, String text) {
        replaced.put(file, text);
    }

    /**
     * Writes.
     *
     * @throws SplentException when a file cannot be written; nothing new is left behind
     */
    public void write() {
        Map<Path, String> all = new LinkedHashMap<>(created);
        all.putAll(replaced);
        List<Path> moved = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> file : all.entrySet()) {
                writeTemporary(file.getKey(), file.getValue());
            }
            for (Path file : created.keySet()) {
                if (Files.exists(file)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
                Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE);
                moved.add(file);
            }
            for (Path file : replaced.keySet()) {
                Files.move(temporary(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            SplentException failure = failed(e);
            takeBack(moved, all.keySet(), failure);
            throw failure;
        }
    }

    private static void writeTemporary(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                temporary(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + TEMPORARY);
    }

    private static void takeBack(List<Path> moved, Iterable<Path> all, SplentException failure) {
        try {
            for (Path file : moved) {
                Files.deleteIfExists(file);
            }
            for (Path file : all) {
                Files.deleteIfExists(temporary(file));
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static SplentException failed(IOException e) {
        return new SplentException(
                ErrorCode.FILES_NOT_WRITTEN,
                "The files could not be written, none was kept: " + e,
                ErrorLocation.UNKNOWN,
                "Check the disk and the permissions, then run the same command again.",
                e);
    }
}
