package io.splent.core.desired;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A SHA-256 over texts, and over sizes and checksums (CRC-32) of files: it guards against what happens, not against what
 * is forged, and costs a fraction. Each part is hashed with its length, so that parts
 * cannot run into each other.
 */
final class InputHash {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_TAIL = END_LENGTH + 0xffff;

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    InputHash text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    InputHash texts(Collection<?> texts) {
        text(String.valueOf(texts.size()));
        texts.forEach(item -> text(String.valueOf(item)));
        return this;
    }

    private InputHash bytes(byte[] bytes) {
        int length = bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
        return this;
    }

    private InputHash checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return text(bytes.length + " " + checksum.getValue());
    }

    /** The content of a jar, or of all files below a directory but the scripts that we write ourselves. */
    InputHash content(Path entry) throws IOException {
        text(entry.toString());
        Path real = entry.toRealPath();
        if (!Files.isDirectory(real)) {
            return checksum(Files.readAllBytes(real));
        }
        for (Path file : files(real)) {
            text(real.relativize(file).toString());
            checksum(Files.readAllBytes(file));
        }
        return this;
    }

    private static List<Path> files(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return isScripts(visited) && !visited.equals(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isScripts(file) && (attributes.isRegularFile() || Files.isRegularFile(file))) { // or a link to one
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private static boolean isScripts(Path file) {
        return file.endsWith("migrations");
    }

    /**
     * The table of contents of a jar: names, sizes and checksums of all entries. Costs a fraction of the content and tells
     * as much; the time of the file tells nothing where builds are reproducible.
     */
    InputHash contents(Path jar) throws IOException {
        text(jar.toString());
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] tail = read(file, Math.max(0, file.length() - LONGEST_TAIL), file.length());
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = Integer.toUnsignedLong(end.getInt(at + 16));
                    // a jar of more than 4 GiB keeps its table elsewhere
                    return start + size <= file.length() ? checksum(read(file, start, start + size)) : content(jar);
                }
            }
        }
        return content(jar);
    }

    private static byte[] read(RandomAccessFile file, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
