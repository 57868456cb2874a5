package io.splent.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.SplentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGroupTest {

    @TempDir
    Path directory;

    @Test
    void writesNewFilesAndReplacesOldOnes() throws IOException {
        Files.writeString(directory.resolve("schema.json"), "old");
        FileGroup group = new FileGroup();
        group.create(directory.resolve("h2/V1__a.sql"), "up");
        group.replace(directory.resolve("schema.json"), "new");

        group.write();

        assertThat(directory.resolve("h2/V1__a.sql")).hasContent("up");
        assertThat(directory.resolve("schema.json")).hasContent("new");
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenOneFileExistsAlready() throws IOException {
        Files.writeString(directory.resolve("V2__b.sql"), "somebody else's");
        FileGroup group = new FileGroup();
        group.create(directory.resolve("V1__a.sql"), "up");
        group.create(directory.resolve("V2__b.sql"), "up");
        group.replace(directory.resolve("schema.json"), "new");

        assertThatThrownBy(group::write).isInstanceOf(SplentException.class).hasMessageContaining("V2__b.sql");

        assertThat(directory.resolve("V2__b.sql")).hasContent("somebody else's");
        assertThat(files()).isEqualTo(1);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
