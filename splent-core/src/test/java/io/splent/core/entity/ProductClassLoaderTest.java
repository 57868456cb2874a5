package io.splent.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductClassLoaderTest {

    private static final String NOTE = Note.class.getName();
    private static final String NOTE_FILE = NOTE.replace('.', '/') + ".class";

    @TempDir
    Path directory;

    static class Note {}

    @Test
    void takesAClassFromTheFirstPlaceThatHasIt() throws Exception {
        Path empty = Files.createDirectories(directory.resolve("empty/io/splent/core/entity"));
        Path first = classes("first");
        Path second = classes("second");

        try (ProductClassLoader loader = loader(List.of(directory.resolve("empty"), first, second), List.of())) {
            Class<?> note = loader.loadClass(NOTE);

            assertThat(empty).isEmptyDirectory();
            assertThat(note).isNotSameAs(Note.class);
            assertThat(note.getClassLoader()).isSameAs(loader);
            assertThat(note.getProtectionDomain().getCodeSource().getLocation())
                    .isEqualTo(first.toUri().toURL());
        }
    }

    @Test
    void takesAClassFromAFeatureBeforeALibraryAndFromALibraryBeforeTheDiffer() throws Exception {
        Path feature = Files.createDirectories(directory.resolve("feature"));
        Path library = jar("library.jar", Map.of(NOTE_FILE, note()));

        try (ProductClassLoader loader = loader(List.of(feature), List.of(library))) {
            assertThat(loader.loadClass(NOTE)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .isEqualTo(library.toUri().toURL());
        }
        copyNoteTo(feature);
        try (ProductClassLoader loader = loader(List.of(feature), List.of(library))) {
            assertThat(loader.loadClass(NOTE)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .isEqualTo(feature.toUri().toURL());
        }
        try (ProductClassLoader loader = loader(List.of(), List.of())) {
            assertThat(loader.loadClass(NOTE)).isSameAs(Note.class);
            assertThatThrownBy(() -> loader.loadClass("io.splent.core.entity.Nowhere"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    /** Hibernate asks for it again and again as long as there is none. */
    @Test
    void givesAPackageOfAFeatureAnEmptyPackageInfo() throws Exception {
        String ownPackage = NOTE.substring(0, NOTE.lastIndexOf('.'));
        try (ProductClassLoader loader = loader(List.of(classes("feature")), List.of())) {
            Class<?> info = loader.loadClass(ownPackage + ".package-info");

            assertThat(info.isInterface()).isTrue();
            assertThat(info.isSynthetic()).isTrue();
            assertThat(info.getAnnotations()).isEmpty();
            assertThat(info.getDeclaredMethods()).isEmpty();
            assertThat(info.getPackageName()).isEqualTo(ownPackage);
            assertThat(loader.loadClass(ownPackage + ".package-info")).isSameAs(info);
            assertThat(loader.loadClass(NOTE).getPackage().getAnnotations()).isEmpty();
            assertThatThrownBy(() -> loader.loadClass("com.acme.nowhere.package-info"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void keepsThePackageInfoOfAFeatureOrALibrary() throws Exception {
        String name = ProductClassLoader.class.getPackageName() + ".package-info";
        byte[] annotated;
        try (InputStream bytes = Note.class.getResourceAsStream("package-info.class")) {
            annotated = Objects.requireNonNull(bytes).readAllBytes();
        }
        String file = name.replace('.', '/') + ".class";
        Path own = jar("own.jar", Map.of(NOTE_FILE, note(), file, annotated));
        Path library = jar("library.jar", Map.of(file, annotated));

        try (ProductClassLoader loader = loader(List.of(own), List.of())) {
            assertThat(loader.loadClass(name).getAnnotations()).isNotEmpty();
        }
        try (ProductClassLoader loader = loader(List.of(classes("feature")), List.of(library))) {
            assertThat(loader.loadClass(name).getAnnotations()).isNotEmpty();
        }
    }

    @Test
    void readsJarsWithoutEntriesForDirectoriesAndWithClassesForThisJava() throws Exception {
        Path jar = jar("feature.jar", Map.of("META-INF/versions/17/" + NOTE_FILE, note()));

        try (ProductClassLoader loader = loader(List.of(jar), List.of())) {
            assertThat(loader.loadClass(NOTE).getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void followsTheManifestOfAFeaturesJar() throws Exception {
        jar("named.jar", Map.of(NOTE_FILE, note()));
        Path jar = jar("feature.jar", Map.of());

        try (ProductClassLoader loader = loader(List.of(jar), List.of())) {
            assertThat(loader.loadClass(NOTE).getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void followsLinksBelowTheDirectoryOfClassesAndSurvivesALoop() throws Exception {
        Path elsewhere = classes("elsewhere");
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Files.createSymbolicLink(classes.resolve("io"), elsewhere.resolve("io"));
        Files.createSymbolicLink(classes.resolve("loop"), classes);

        try (ProductClassLoader loader = loader(List.of(classes), List.of())) {
            assertThat(loader.loadClass(NOTE).getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void listsAResourceOfEveryPlaceInTheirOrder() throws Exception {
        Path first = jar("first.jar", Map.of("META-INF/orm.xml", text("first")));
        Path second = Files.createDirectories(directory.resolve("second/META-INF"));
        Files.writeString(second.resolve("orm.xml"), "second");
        Path library = jar("library.jar", Map.of("META-INF/orm.xml", text("library")));

        try (ProductClassLoader loader = loader(List.of(first, directory.resolve("second")), List.of(library))) {
            assertThat(Collections.list(loader.getResources("META-INF/orm.xml")))
                    .extracting(ProductClassLoaderTest::content)
                    .containsExactly("first", "second", "library");
            assertThat(content(Objects.requireNonNull(loader.getResource("META-INF/orm.xml"))))
                    .isEqualTo("first");
            assertThat(loader.getResource("META-INF/none.xml")).isNull();
        }
    }

    private static ProductClassLoader loader(List<Path> features, List<Path> libraries) throws IOException {
        return new ProductClassLoader(new FeatureClassPath(features), libraries, Map.of(), Note.class.getClassLoader());
    }

    private Path classes(String name) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name));
        copyNoteTo(classes);
        return classes;
    }

    private static void copyNoteTo(Path classes) throws IOException {
        Path file = classes.resolve(NOTE_FILE);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, note());
    }

    private static byte[] note() throws IOException {
        try (InputStream bytes = Note.class.getClassLoader().getResourceAsStream(NOTE_FILE)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MULTI_RELEASE, "true");
        attributes.put(Attributes.Name.CLASS_PATH, "named.jar");
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String content(URL url) {
        try (InputStream stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
