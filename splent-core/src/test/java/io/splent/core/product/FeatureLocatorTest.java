package io.splent.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureLocatorTest {

    @TempDir
    Path directory;

    private Path linked;

    @BeforeEach
    void makeProduct() throws IOException {
        linked = Files.createDirectories(directory.resolve("app/features/acme"));
    }

    @Test
    void followsALinkToAnEditableProject() throws IOException {
        Path project = Files.createDirectories(directory.resolve("notes"));
        Files.createDirectories(project.resolve("target/classes"));
        Files.createDirectories(project.resolve("src/main/resources/acme/notes/migrations"));
        Files.createDirectories(project.resolve("migrations"));
        Files.createSymbolicLink(linked.resolve("notes"), Path.of("../../../notes"));

        Feature notes = locate("acme/notes");

        assertThat(notes.isPinned()).isFalse();
        assertThat(notes.classPath()).containsExactly(project.toRealPath().resolve("target/classes"));
        assertThat(notes.migrations().orElseThrow().container())
                .isEqualTo(project.toRealPath().resolve("src/main/resources/acme/notes/migrations"));
    }

    @Test
    void pinsWhatIsLinkedWithAVersion() throws IOException {
        Files.createDirectories(linked.resolve("notes@v1.2.0/classes"));

        assertThat(locate("acme/notes").pinnedBecause().orElseThrow()).contains("v1.2.0");
        assertThat(locate("acme/notes@v1.2.0").isPinned()).isTrue();
        refuses("acme/notes@v2.0.0", ErrorCode.FEATURE_NOT_FOUND);
    }

    @Test
    void pinsWhatComesFromAJar() throws IOException {
        writeJar(linked.resolve("notes.jar"), "acme/notes/migrations/h2/V1__a.sql", "select 1");

        Feature notes = locate("acme/notes");

        assertThat(notes.isPinned()).isTrue();
        assertThat(notes.migrations().orElseThrow().exists()).isTrue();
    }

    @Test
    void findsAFeatureOnTheClassPathOnlyWhenItIsNotLinked() throws IOException {
        Path jar = directory.resolve("whatever-1.0.jar");
        writeJar(jar, "acme/notes/migrations/h2/V1__a.sql", "select 1");

        assertThat(locate("acme/notes", jar).location()).isEqualTo(jar);

        Files.createDirectories(linked.resolve("notes"));
        assertThat(locate("acme/notes", jar).location())
                .isEqualTo(linked.resolve("notes").toRealPath());
    }

    @Test
    void namesTheTargetOfADanglingLink() throws IOException {
        Files.createSymbolicLink(linked.resolve("notes"), Path.of("../../../gone"));

        assertThatThrownBy(() -> locate("acme/notes"))
                .isInstanceOf(SplentException.class)
                .hasMessageContaining("../../../gone");
    }

    @Test
    void refusesTwoVersionsAndTheRootOfTheFileSystem() throws IOException {
        Files.createDirectories(linked.resolve("notes@v1"));
        Files.createDirectories(linked.resolve("notes@v2"));
        Files.createSymbolicLink(linked.resolve("evil"), Path.of("/"));

        refuses("acme/notes", ErrorCode.FEATURE_DUPLICATE);
        refuses("acme/evil", ErrorCode.PATH_REFUSED);
        refuses("acme/nothing", ErrorCode.FEATURE_NOT_FOUND);
    }

    @Test
    void saysThatAJarIsTruncated() throws IOException {
        Files.writeString(linked.resolve("notes.jar"), "PK");

        refuses("acme/notes", ErrorCode.FEATURE_UNREADABLE);
    }

    private void refuses(String reference, ErrorCode code) {
        assertThatThrownBy(() -> locate(reference))
                .isInstanceOfSatisfying(
                        SplentException.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    private Feature locate(String reference, Path... classPath) throws IOException {
        return new FeatureLocator(
                        directory.resolve("app"), List.of(classPath), new FeatureRoots(List.of(directory.toRealPath())))
                .locate(FeatureReference.parse(reference, ErrorLocation.UNKNOWN));
    }

    private static void writeJar(Path jar, String entry, String content) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
