package io.splent.mixin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** A jar or directory of the class path that is a feature: it has a {@code splent.toml} at its root. */
final class FeatureRoot {

    static final String DESCRIPTOR = "splent.toml";

    private static final String CLASS = ".class";
    private static final String ENTITY = "Ljakarta/persistence/Entity;";

    private final URL descriptor;
    private final TomlParseResult toml;

    private FeatureRoot(URL descriptor, TomlParseResult toml) {
        this.descriptor = descriptor;
        this.toml = toml;
    }

    /**
     * One refined entity.
     *
     * @param target an entity name, or a simple or full class name, in the base feature
     * @param mixin a simple or full class name in this feature
     */
    record Model(String target, String mixin) {}

    static FeatureRoot read(URL descriptor) throws IOException {
        try (InputStream stream = descriptor.openStream()) {
            TomlParseResult toml = Toml.parse(stream);
            if (toml.hasErrors()) {
                throw new IllegalStateException(
                        descriptor + ": " + toml.errors().get(0).toString());
            }
            return new FeatureRoot(descriptor, toml);
        }
    }

    /** The feature's name; empty when its descriptor does not say it. */
    String name() {
        return Objects.requireNonNullElse(toml.getString("feature.name"), "");
    }

    /** The base feature; empty for a feature that refines none. */
    String refines() {
        return Objects.requireNonNullElse(toml.getString("refinement.refines"), "");
    }

    List<Model> models() {
        TomlArray tables = toml.getArray("refinement.models");
        List<Model> models = new ArrayList<>();
        for (int i = 0; tables != null && i < tables.size(); i++) {
            TomlTable table = tables.getTable(i);
            models.add(new Model(text(table, "target"), text(table, "mixin")));
        }
        return models;
    }

    private String text(TomlTable table, String key) {
        String value = table.getString(key);
        if (value == null) {
            throw new IllegalStateException(descriptor + ": [[refinement.models]] needs '" + key + "'.");
        }
        return value;
    }

    /**
     * Finds a class of this feature.
     *
     * @param name a full or simple class name, or the name of an entity, tried in this order
     * @param what what is looked for, for the message
     * @return its internal name
     */
    String require(String name, String what) throws IOException {
        List<String> classes = classes();
        String path = name.replace('.', '/');
        return first(classes, path::equals)
                .or(() -> first(classes, candidate -> candidate.endsWith("/" + name) || candidate.endsWith("$" + name)))
                .or(() -> first(classes, candidate -> name.equals(entityName(candidate))))
                .orElseThrow(() -> new IllegalStateException(
                        what + " " + name + " is not in " + name() + " (" + descriptor + ")."));
    }

    private static Optional<String> first(List<String> classes, Predicate<String> condition) {
        return classes.stream().filter(condition).findFirst();
    }

    /** The internal names of all classes below the root. */
    private List<String> classes() throws IOException {
        if (descriptor.getProtocol().equals("file")) {
            Path directory = Path.of(URI.create(descriptor.toString())).resolveSibling("");
            try (Stream<Path> files = Files.walk(directory)) {
                return classes(
                        files.map(file -> directory.relativize(file).toString().replace('\\', '/')), "");
            }
        }
        if (descriptor.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            String root = connection
                    .getEntryName()
                    .substring(0, connection.getEntryName().length() - DESCRIPTOR.length());
            try (JarFile jar = connection.getJarFile()) {
                return classes(jar.stream().map(JarEntry::getName), root);
            }
        }
        throw new IllegalStateException("The classes beside " + descriptor + " cannot be listed.");
    }

    private static List<String> classes(Stream<String> files, String root) {
        return files.filter(file -> file.startsWith(root) && file.endsWith(CLASS))
                .map(file -> file.substring(root.length(), file.length() - CLASS.length()))
                .sorted()
                .toList();
    }

    /** The name that an entity has given itself. */
    private @Nullable String entityName(String className) {
        EntityName name = new EntityName();
        try (InputStream stream = new URL(descriptor, className + CLASS).openStream()) {
            new ClassReader(stream)
                    .accept(name, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name.value;
    }

    private static final class EntityName extends ClassVisitor {

        private @Nullable String value;

        EntityName() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            return !annotation.equals(ENTITY)
                    ? null
                    : new AnnotationVisitor(Opcodes.ASM9) {
                        @Override
                        public void visit(String element, Object content) {
                            value = element.equals("name") ? (String) content : value;
                        }
                    };
        }
    }
}
