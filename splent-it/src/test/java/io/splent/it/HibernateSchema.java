package io.splent.it;

import io.splent.testdb.TestDatabase;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** Lets Hibernate itself create the schema of compiled entities, to compare ours with. */
final class HibernateSchema {

    private static final List<Class<? extends Annotation>> MANAGED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private HibernateSchema() {}

    static void create(List<Path> classPath, TestDatabase database) throws Exception {
        create(classPath, List.of(), List.of(""), Map.of(), database);
    }

    /**
     * Creates the schema of a part of the classes.
     *
     * @param libraries what the classes need to be loaded
     * @param packages how the names of the entities and converters begin
     * @param mapping further settings
     */
    static void create(
            List<Path> classPath,
            List<Path> libraries,
            List<String> packages,
            Map<String, String> mapping,
            TestDatabase database)
            throws Exception {
        run("create", classPath, libraries, packages, mapping, database);
    }

    /** What Hibernate's validation says against a schema; nothing when it is pleased. */
    static Optional<String> complaint(
            List<Path> classPath,
            List<Path> libraries,
            List<String> packages,
            Map<String, String> mapping,
            TestDatabase database)
            throws Exception {
        try {
            run("validate", classPath, libraries, packages, mapping, database);
            return Optional.empty();
        } catch (SchemaManagementException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** All that Hibernate's validation says against a schema, not only the first thing. */
    static List<String> complaints(List<Path> classPath, Map<String, String> mapping, TestDatabase database)
            throws Exception {
        WholeValidation validation = new WholeValidation();
        Map<String, Object> settings = new HashMap<>(mapping);
        settings.put(SchemaToolingSettings.SCHEMA_MANAGEMENT_TOOL, validation);
        run("validate", classPath, List.of(), List.of(""), settings, database);
        return validation.complaints();
    }

    private static void run(
            String action,
            List<Path> classPath,
            List<Path> libraries,
            List<String> packages,
            Map<String, ?> mapping,
            TestDatabase database)
            throws Exception {
        URL[] urls = Stream.concat(classPath.stream(), libraries.stream())
                .map(HibernateSchema::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, HibernateSchema.class.getClassLoader())) {
            BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(loader)
                    .build();
            Map<String, Object> settings = new HashMap<>(mapping);
            settings.put("jakarta.persistence.jdbc.url", database.url());
            settings.put("jakarta.persistence.jdbc.user", database.user());
            settings.put("jakarta.persistence.jdbc.password", database.password());
            settings.put("jakarta.persistence.schema-generation.database.action", action);
            settings.put("jakarta.persistence.validation.mode", "none");
            settings.put("hibernate.hbm2ddl.halt_on_error", true);
            try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings)
                    .build()) {
                sources(registry, classPath, packages, loader)
                        .buildMetadata()
                        .buildSessionFactory()
                        .close();
            }
        }
    }

    private static MetadataSources sources(
            StandardServiceRegistry registry, List<Path> classPath, List<String> packages, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        MetadataSources sources = new MetadataSources(registry);
        for (Path classes : classPath) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String path = classes.relativize(file).toString().replace('/', '.');
                    String name = path.substring(0, path.length() - ".class".length());
                    if (packages.stream().anyMatch(name::startsWith)) {
                        add(name, loader, sources);
                    }
                }
            }
        }
        return sources;
    }

    private static void add(String name, ClassLoader loader, MetadataSources sources) throws ClassNotFoundException {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (MANAGED.stream().anyMatch(type::isAnnotationPresent)) {
                sources.addAnnotatedClass(type);
            }
        } catch (NoClassDefFoundError e) {
            // The libraries are there that entities need; a class that needs more is none, or its table will be missed.
            return;
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
