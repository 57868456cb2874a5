package io.splent.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityScannerTest {

    @TempDir
    Path directory;

    static class Note {}

    @Test
    void followsALinkToTheDirectoryOfClasses() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("build/output"));
        copyNoteTo(elsewhere);
        Path link = Files.createSymbolicLink(directory.resolve("classes"), elsewhere);

        assertThat(EntityScanner.scan(feature(link)).find(Note.class.getName())).isNotNull();
    }

    private static void copyNoteTo(Path classes) throws IOException {
        String resource = Note.class.getName().replace('.', '/') + ".class";
        Path file = classes.resolve(resource);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = Note.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(bytes), file);
        }
    }

    private Feature feature(Path classes) {
        return new Feature(
                "notes",
                "acme",
                Optional.empty(),
                directory,
                Optional.empty(),
                List.of(classes),
                Optional.empty(),
                new FeatureDescriptor(List.of(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
