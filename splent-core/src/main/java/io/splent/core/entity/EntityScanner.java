package io.splent.core.entity;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.core.product.Feature;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;

/** Reads the class files of a feature and finds those that the object-relational mapper manages; loads no class. */
final class EntityScanner {

    static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");

    private static final List<DotName> MANAGED = List.of(
            ENTITY,
            DotName.createSimple("jakarta.persistence.Embeddable"),
            DotName.createSimple("jakarta.persistence.MappedSuperclass"),
            DotName.createSimple("jakarta.persistence.Converter"));

    /** How the class file of a managed class names what makes it one. */
    private static final List<byte[]> DESCRIPTORS = MANAGED.stream()
            .map(name -> ("L" + name.toString('/') + ";").getBytes(StandardCharsets.US_ASCII))
            .toList();

    private final Indexer indexer = new Indexer();
    private final Predicate<String> wantedFile;
    private final Predicate<byte[]> wantedClass;

    private EntityScanner(Predicate<String> wantedFile, Predicate<byte[]> wantedClass) {
        this.wantedFile = wantedFile;
        this.wantedClass = wantedClass;
    }

    /**
     * Classes of one feature.
     *
     * @param index as many of those on its class path as were asked for
     * @param managed binary names of the managed classes that are the feature's, sorted
     */
    record Scan(Feature feature, Index index, List<String> managed) {

        /** The class with this simple or binary name, or this entity name; null when there is none. */
        @Nullable
        ClassInfo find(String name) {
            for (ClassInfo info : index.getKnownClasses()) {
                if (info.name().toString().equals(name)
                        || info.simpleName().equals(name)
                        || hasEntityName(info, name)) {
                    return info;
                }
            }
            return null;
        }

        private static boolean hasEntityName(ClassInfo info, String name) {
            AnnotationInstance entity = info.declaredAnnotation(ENTITY);
            return entity != null
                    && entity.value("name") != null
                    && entity.value("name").asString().equals(name);
        }
    }

    /** All classes on the feature's class path. */
    static Scan scan(Feature feature) {
        return new EntityScanner(file -> true, bytes -> true).read(feature);
    }

    /** The managed classes that are the feature's, perhaps with some others: a fraction of the work. */
    static Scan scanManaged(Feature feature) {
        List<String> directories = feature.descriptor().packages().stream()
                .map(name -> name.replace('.', '/') + "/")
                .toList();
        return new EntityScanner(
                        file -> directories.isEmpty() || directories.stream().anyMatch(file::startsWith),
                        bytes -> ConstantPool.mayHold(bytes, DESCRIPTORS))
                .read(feature);
    }

    private Scan read(Feature feature) {
        for (Path entry : feature.classPath()) {
            try {
                MappingFiles.requireHarmless(feature.name(), entry);
                if (Files.isDirectory(entry)) {
                    readDirectory(entry);
                } else {
                    readJar(entry);
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new SplentException(
                        ErrorCode.FEATURE_UNREADABLE,
                        "The classes of " + feature.name() + " cannot be read: " + e.getMessage(),
                        new ErrorLocation(feature.name(), entry.toString(), null, null, null, null),
                        "Compile or fetch them again.",
                        e);
            }
        }
        Index index = indexer.complete();
        return new Scan(feature, index, managed(index, feature.descriptor().packages()));
    }

    private void readDirectory(Path directory) throws IOException {
        Path root = directory.toRealPath(); // a walk that begins at a link ends there
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> isWanted(root.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
        for (Path file : classes) {
            read(Files.readAllBytes(file));
        }
    }

    private void readJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> classes =
                    file.stream().filter(entry -> isWanted(entry.getName())).toList();
            for (JarEntry entry : classes) {
                try (InputStream bytes = file.getInputStream(entry)) {
                    read(bytes.readAllBytes());
                }
            }
        }
    }

    private void read(byte[] classFile) throws IOException {
        if (wantedClass.test(classFile)) {
            indexer.index(new ByteArrayInputStream(classFile));
        }
    }

    private boolean isWanted(String file) {
        return isClassFile(file) && wantedFile.test(file.replace(File.separatorChar, '/'));
    }

    private static boolean isClassFile(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.contains("META-INF/versions/");
    }

    private static List<String> managed(Index index, List<String> packages) {
        List<String> managed = new ArrayList<>();
        for (DotName annotation : MANAGED) {
            for (AnnotationInstance instance : index.getAnnotations(annotation)) {
                if (instance.target().kind() == AnnotationTarget.Kind.CLASS) {
                    managed.add(instance.target().asClass().name().toString());
                }
            }
        }
        return managed.stream()
                .filter(name -> packages.isEmpty() || isIn(name, packages))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isIn(String className, List<String> packages) {
        return packages.stream().anyMatch(name -> className.startsWith(name + "."));
    }
}
