package io.splent.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputHashTest {

    @TempDir
    Path directory;

    @Test
    void keepsPartsApart() {
        assertThat(new InputHash().text("ab").text("c").hex())
                .isNotEqualTo(new InputHash().text("a").text("bc").hex());
        assertThat(new InputHash().texts(List.of("a")).texts(List.of("b")).hex())
                .isNotEqualTo(new InputHash().texts(List.of("a", "b")).hex());
    }

    @Test
    void noticesEveryChangeBelowADirectory() throws IOException {
        Path file = Files.createDirectories(directory.resolve("classes/a")).resolve("A.class");
        Files.writeString(file, "one");
        String before = hash();
        Files.writeString(file, "two");
        String edited = hash();
        Files.move(file, file.resolveSibling("B.class"));
        String moved = hash();
        Files.writeString(directory.resolve("classes/services"), "more");

        assertThat(List.of(before, edited, moved, hash())).doesNotHaveDuplicates();
    }

    @Test
    void doesNotMindTheScriptsThatWeWrite() throws IOException {
        Files.createDirectories(directory.resolve("classes"));
        String before = hash();
        Path scripts = Files.createDirectories(directory.resolve("classes/org/notes/migrations/h2"));
        Files.writeString(scripts.resolve("V1__notes.sql"), "select 1");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void noticesTheContentBehindALink() throws IOException {
        Path real = Files.createDirectories(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("classes"), real);
        String before = hash();
        Files.writeString(real.resolve("A.class"), "one");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void noticesAnotherClassInAJarOfTheSameSizeAndTime() throws IOException {
        String before = contents(jar("one"));
        String same = contents(jar("one"));

        assertThat(same).isEqualTo(before).isNotEqualTo(contents(jar("two")));
    }

    private Path jar(String content) throws IOException {
        Path jar = directory.resolve("some.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        return jar;
    }

    private static String contents(Path jar) throws IOException {
        return new InputHash().contents(jar).hex();
    }

    private String hash() throws IOException {
        return new InputHash().content(directory.resolve("classes")).hex();
    }
}
