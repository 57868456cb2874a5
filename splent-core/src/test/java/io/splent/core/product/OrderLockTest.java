package io.splent.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLockTest {

    @TempDir
    private Path directory;

    @Test
    void readsOneFeatureALine() throws IOException {
        assertThat(read("# agreed\r\n\n  auth \nnotes\n").packages()).containsExactly("auth", "notes");
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(OrderLock.of(directory.resolve("line.uvl")).packages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth;<<<<<<< HEAD;notes | 2 | is not the name of a feature",
                "auth;notes;auth | 3 | auth stands in the agreed order twice.",
            })
    void refusesWhatAMergeLeaves(String lines, int line, String message) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOfSatisfying(SplentException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.DESCRIPTOR_INVALID);
                    assertThat(error.location().line()).isEqualTo(line);
                })
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Files.write(directory.resolve("line.order"), "m\u00fcll".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> OrderLock.of(directory.resolve("line.uvl")))
                .isInstanceOfSatisfying(
                        SplentException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.DESCRIPTOR_INVALID))
                .hasMessageContaining("UTF-8");
    }

    private OrderLock read(String text) throws IOException {
        Files.writeString(directory.resolve("line.order"), text);
        return OrderLock.of(directory.resolve("line.uvl"));
    }
}
