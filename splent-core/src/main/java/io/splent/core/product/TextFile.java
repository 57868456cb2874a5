package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that people write, as text. */
final class TextFile {

    static final int MAXIMUM_BYTES = 1 << 20;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @throws SplentException with {@link ErrorCode#DESCRIPTOR_INVALID} if it is not UTF-8, larger than 1 MB, or cannot be
     *     read
     */
    static String read(Path file) {
        try {
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw invalid(file, "The file is larger than the limit of 1 MB.", null);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw invalid(file, "The file cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }

    private static SplentException invalid(Path file, String message, @Nullable IOException cause) {
        return new SplentException(
                ErrorCode.DESCRIPTOR_INVALID, message, ErrorLocation.ofFile(file.toString()), null, cause);
    }
}
