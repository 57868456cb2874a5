package io.splent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file under {@code src/test/resources/golden}; {@code -Dsplent.golden=update} rewrites it. */
final class GoldenFile {

    private GoldenFile() {}

    static void assertMatches(String name, String actual) {
        Path file = ProjectFiles.root()
                .resolve("splent-it/src/test/resources/golden")
                .resolve(name);
        try {
            if ("update".equals(System.getProperty("splent.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
