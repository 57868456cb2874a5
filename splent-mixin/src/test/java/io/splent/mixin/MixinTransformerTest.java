package io.splent.mixin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads features from directories and jars through a class loader that asks the transformer, as the JVM does. */
class MixinTransformerTest {

    private static final String NOTE =
            "package base; @jakarta.persistence.Entity(name = \"Memo\") public class Note {}";
    private static final String MIXIN = "package tags; public class TagsMixin { String tags = \"none\"; }";
    private static final String ENTITY = "package jakarta.persistence; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.RUNTIME) public @interface Entity { String name() default \"\"; }";

    @TempDir
    private Path directory;

    private Path base;
    private Path tags;
    private FeatureLoader loader;

    @BeforeEach
    void compile() throws IOException {
        base = compiled("base", "", "Entity", ENTITY, "Note", NOTE);
        tags = compiled("tags", base.toString(), "TagsMixin", MIXIN);
        Files.writeString(base.resolve("splent.toml"), "[feature]\nname = \"base\"\n");
        refine("Note");
    }

    @AfterEach
    void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note", "base.Note", "Memo"})
    void weavesWhatTheDescriptorsOnTheClassPathSay(String target) throws Exception {
        refine(target);

        assertThat(note(base, tags).getDeclaredField("tags").getType()).isEqualTo(String.class);
    }

    @Test
    void readsJarsToo() throws Exception {
        assertThat(note(jar(base), jar(tags)).getDeclaredFields()).hasSize(1);
    }

    @Test
    void leavesOtherClassesAlone() throws Exception {
        Files.delete(tags.resolve("splent.toml"));

        assertThat(note(base, tags).getDeclaredFields()).isEmpty();
    }

    @Test
    void refusesAnEntityThatIsNotThere() {
        refine("Nota");

        assertThatThrownBy(() -> new MixinTransformer().prepare(new FeatureLoader(base, tags)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the entity, refined by tags, Nota is not in base");
    }

    @Test
    void refusesABaseThatIsNotThere() throws IOException {
        Files.delete(base.resolve("splent.toml"));

        assertThatThrownBy(() -> new MixinTransformer().prepare(new FeatureLoader(base, tags)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tags refines Note of base")
                .hasMessageContaining("give the full class name");
    }

    /** An entity without its additional columns would lose data. */
    @Test
    void doesNotLoadAnEntityThatCannotBeRefined() throws IOException {
        Path enhanced = compiled(
                "enhanced",
                "",
                "Entity",
                ENTITY,
                "ManagedEntity",
                "package org.hibernate.engine.spi; public interface ManagedEntity {}",
                "Note",
                NOTE.replace("{}", "implements org.hibernate.engine.spi.ManagedEntity {}"));
        Files.copy(base.resolve("splent.toml"), enhanced.resolve("splent.toml"));

        assertThatThrownBy(() -> note(enhanced, tags)).isInstanceOf(ClassFormatError.class);
    }

    private Class<?> note(Path... roots) throws Exception {
        loader = new FeatureLoader(roots);
        return Class.forName("base.Note", true, loader);
    }

    private void refine(String target) {
        try {
            Files.writeString(tags.resolve("splent.toml"), """
                    [feature]
                    name = "tags"
                    [refinement]
                    refines = "base"
                    [[refinement.models]]
                    target = "%s"
                    mixin = "TagsMixin"
                    """.formatted(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources, each behind its name. */
    private Path compiled(String name, String classPath, String... sources) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath));
        for (int i = 0; i < sources.length; i += 2) {
            Path source = Files.createDirectories(directory.resolve(name + "-sources"))
                    .resolve(sources[i] + ".java");
            arguments.add(Files.writeString(source, sources[i + 1]).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private Path jar(Path classes) throws IOException {
        Path jar = directory.resolve(classes.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                var files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
        return jar;
    }

    private static final class FeatureLoader extends URLClassLoader {

        private final MixinTransformer transformer = new MixinTransformer();

        FeatureLoader(Path... roots) throws IOException {
            super(urls(roots), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] urls(Path... roots) throws IOException {
            URL[] urls = new URL[roots.length];
            for (int i = 0; i < roots.length; i++) {
                urls[i] = roots[i].toUri().toURL();
            }
            return urls;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/');
            try (var stream = getResourceAsStream(file + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = stream.readAllBytes();
                byte[] woven = transformer.transform(this, file, null, null, bytes);
                byte[] used = woven == null ? bytes : woven;
                return defineClass(name, used, 0, used.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
