package io.splent.core.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What a feature's {@code migrations/<vendor>} directory holds.
 *
 * @param location the {@code migrations} directory
 * @param vendor the vendor whose scripts were read
 * @param forward the {@code V} scripts by ascending version
 * @param reverse the {@code U} scripts by ascending version
 * @param owned what the scripts have created, from {@code schema.json}; nothing when there is no such file
 */
public record MigrationDirectory(
        MigrationLocation location,
        Vendor vendor,
        List<MigrationScript> forward,
        List<MigrationScript> reverse,
        OwnedSchema owned) {

    public static final String SCHEMA_FILE = "schema.json";

    private static final long MAXIMUM_BYTES = 64L << 20;

    public MigrationDirectory {
        forward = List.copyOf(forward);
        reverse = List.copyOf(reverse);
    }

    /**
     * Reads a directory.
     *
     * @throws SplentException when a file cannot be read, is not UTF-8, or two scripts have one version
     */
    public static MigrationDirectory read(String feature, MigrationLocation location, Vendor vendor) {
        try {
            return location.read(root -> read(feature, location, vendor, root.resolve(vendor.id())));
        } catch (IOException e) {
            throw new SplentException(
                    ErrorCode.SCRIPT_UNREADABLE,
                    "The migrations of " + feature + " cannot be read: " + e.getMessage(),
                    new ErrorLocation(feature, location.describe(vendor.id()), null, null, null, null),
                    null,
                    e);
        }
    }

    private static MigrationDirectory read(String feature, MigrationLocation location, Vendor vendor, Path directory)
            throws IOException {
        if (!Files.isDirectory(directory)) {
            return new MigrationDirectory(location, vendor, List.of(), List.of(), OwnedSchema.EMPTY);
        }
        Reader reader = new Reader(feature, location, vendor);
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.sorted(Comparator.comparing(Path::toString)).toList();
        }
        return new MigrationDirectory(
                location,
                vendor,
                reader.scripts(files, "V"),
                reader.scripts(files, "U"),
                reader.owned(directory.resolve(SCHEMA_FILE)));
    }

    /** The newest forward version. */
    public Optional<MigrationVersion> newest() {
        return forward.isEmpty()
                ? Optional.empty()
                : Optional.of(forward.get(forward.size() - 1).version());
    }

    /** The script that takes the given version back. */
    public Optional<MigrationScript> reverseOf(MigrationVersion version) {
        return reverse.stream()
                .filter(script -> script.version().compareTo(version) == 0)
                .findFirst();
    }

    private record Reader(String feature, MigrationLocation location, Vendor vendor) {

        List<MigrationScript> scripts(List<Path> files, String prefix) throws IOException {
            List<MigrationScript> scripts = new ArrayList<>();
            for (Path file : files) {
                Matcher name =
                        MigrationScript.FILE_NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).equals(prefix)) {
                    scripts.add(MigrationScript.of(name, shown(file), text(file)));
                }
            }
            scripts.sort(Comparator.comparing(MigrationScript::version));
            refuseDuplicates(scripts);
            return scripts;
        }

        private String shown(Path file) {
            return location.describe(vendor.id() + "/" + file.getFileName());
        }

        private String text(Path file) throws IOException {
            if (!location.holds(file)) {
                throw new SplentException(
                        ErrorCode.PATH_REFUSED,
                        "The script is reached by a link that leads out of the migrations.",
                        place(file),
                        "Replace the link by what it leads to.");
            }
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw new SplentException(
                        ErrorCode.SCRIPT_UNREADABLE, "The script is larger than 64 MB.", place(file), "Split it.");
            }
            return decoded(file, Files.readAllBytes(file));
        }

        private String decoded(Path file, byte[] bytes) {
            ByteBuffer input = ByteBuffer.wrap(bytes);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(input)
                        .toString();
            } catch (CharacterCodingException e) {
                throw new SplentException(
                        ErrorCode.SCRIPT_UNREADABLE,
                        "The script is not UTF-8: the first bad byte is at offset " + input.position() + ".",
                        place(file),
                        "Save it as UTF-8.",
                        e);
            }
        }

        private void refuseDuplicates(List<MigrationScript> scripts) {
            for (int i = 1; i < scripts.size(); i++) {
                MigrationScript earlier = scripts.get(i - 1);
                MigrationScript later = scripts.get(i);
                if (earlier.version().compareTo(later.version()) == 0) {
                    throw new SplentException(
                            ErrorCode.SCRIPT_DUPLICATE,
                            "Two scripts of " + feature + " have version " + later.version() + ": " + earlier.fileName()
                                    + " and " + later.fileName() + ".",
                            new ErrorLocation(feature, later.path(), null, null, null, null),
                            "Rename the one that was not applied yet to a higher version.");
                }
            }
        }

        OwnedSchema owned(Path file) throws IOException {
            return Files.isRegularFile(file) ? OwnedSchemaFile.parse(text(file), place(file)) : OwnedSchema.EMPTY;
        }

        private ErrorLocation place(Path file) {
            return new ErrorLocation(feature, shown(file), null, null, null, null);
        }
    }
}
