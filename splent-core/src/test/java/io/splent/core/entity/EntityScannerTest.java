package io.splent.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.product.Feature;
import io.splent.core.product.FeatureDescriptor;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityScannerTest {

    @TempDir
    Path directory;

    static class Note {}

    @Entity
    static class Page {
        // constants of eight bytes count twice in a class file
        static final long LONG = 0x1234567812345678L;
        static final double DOUBLE = 0.1;
        int before;
    }

    @Embeddable
    static class Part {}

    @MappedSuperclass
    static class Parent {}

    @Converter
    static class Change {}

    /** Uses entities and is none. */
    static class Service {
        Page load(EntityManager manager) {
            return manager.find(Page.class, Page.LONG);
        }
    }

    @Test
    void followsALinkToTheDirectoryOfClasses() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("build/output"));
        copyTo(elsewhere, Note.class);
        Path link = Files.createSymbolicLink(directory.resolve("classes"), elsewhere);

        assertThat(EntityScanner.scan(feature(link)).find(Note.class.getName())).isNotNull();
    }

    @Test
    void findsEveryKindOfManagedClassWithoutReadingTheOthers() throws IOException {
        Path classes = classes();

        EntityScanner.Scan managed = EntityScanner.scanManaged(feature(classes));

        assertThat(managed.managed())
                .isEqualTo(EntityScanner.scan(feature(classes)).managed());
        assertThat(managed.managed())
                .containsExactlyInAnyOrderElementsOf(names(Page.class, Part.class, Parent.class, Change.class));
        assertThat(managed.index().getKnownClasses()).hasSize(4);
    }

    @Test
    void findsThemInAJar() throws IOException {
        Path classes = classes();
        Path jar = directory.resolve("notes.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }

        assertThat(EntityScanner.scanManaged(feature(jar)).managed())
                .containsExactlyInAnyOrderElementsOf(names(Page.class, Part.class, Parent.class, Change.class));
    }

    @Test
    void keepsToTheFeaturesPackages() throws IOException {
        Path classes = classes();

        assertThat(EntityScanner.scanManaged(feature(classes, "io.splent.core")).managed())
                .hasSize(4);
        assertThat(EntityScanner.scanManaged(feature(classes, "io.splent.cor")).managed())
                .isEmpty();
        assertThat(EntityScanner.scanManaged(feature(classes, "com.acme", EntityScannerTest.class.getPackageName()))
                        .managed())
                .hasSize(4);
    }

    /** A build that broke off, a full disk: an entity that is not found would be one whose table is to be dropped. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 12, 60, 300, -40, -1})
    void refusesAnEntityThatWasCutOff(int length) throws IOException {
        Path classes = classes();
        Path file = classes.resolve(resource(Page.class));
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(300);
        Files.write(file, Arrays.copyOf(whole, length < 0 ? whole.length + length : length));

        assertThatThrownBy(() -> EntityScanner.scanManaged(feature(classes)))
                .isInstanceOfSatisfying(
                        SplentException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FEATURE_UNREADABLE));
    }

    @Test
    void refusesWhatIsNoClass() throws IOException {
        Path classes = classes();
        Files.writeString(classes.resolve("Page.class"), "<html>404 Not Found</html>");

        assertThatThrownBy(() -> EntityScanner.scanManaged(feature(classes))).isInstanceOf(SplentException.class);
    }

    private Path classes() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        copyTo(classes, Note.class, Page.class, Part.class, Parent.class, Change.class, Service.class);
        return classes;
    }

    private static List<String> names(Class<?>... types) {
        return Stream.of(types).map(Class::getName).toList();
    }

    private static String resource(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static void copyTo(Path classes, Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            Path file = classes.resolve(resource(type));
            Files.createDirectories(file.getParent());
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(resource(type))) {
                Files.copy(Objects.requireNonNull(bytes), file);
            }
        }
    }

    private Feature feature(Path classPath, String... packages) {
        return new Feature(
                "notes",
                "acme",
                Optional.empty(),
                directory,
                Optional.empty(),
                List.of(classPath),
                Optional.empty(),
                new FeatureDescriptor(List.of(packages), Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
