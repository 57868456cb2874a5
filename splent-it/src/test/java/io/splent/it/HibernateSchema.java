package io.splent.it;

import io.splent.testdb.TestDatabase;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Lets Hibernate itself create the schema of compiled entities, to compare ours with. */
final class HibernateSchema {

    private HibernateSchema() {}

    static void create(List<Path> classPath, TestDatabase database) throws Exception {
        URL[] urls = classPath.stream().map(HibernateSchema::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, HibernateSchema.class.getClassLoader())) {
            BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(loader)
                    .build();
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.jdbc.url", database.url());
            settings.put("jakarta.persistence.jdbc.user", database.user());
            settings.put("jakarta.persistence.jdbc.password", database.password());
            settings.put("jakarta.persistence.schema-generation.database.action", "create");
            settings.put("hibernate.hbm2ddl.halt_on_error", true);
            try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings)
                    .build()) {
                sources(registry, classPath, loader)
                        .buildMetadata()
                        .buildSessionFactory()
                        .close();
            }
        }
    }

    private static MetadataSources sources(StandardServiceRegistry registry, List<Path> classPath, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        MetadataSources sources = new MetadataSources(registry);
        for (Path classes : classPath) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    String name = classes.relativize(file).toString().replace('/', '.');
                    Class<?> type = Class.forName(name.substring(0, name.length() - 6), false, loader);
                    if (type.isAnnotationPresent(jakarta.persistence.Entity.class)) {
                        sources.addAnnotatedClass(type);
                    }
                }
            }
        }
        return sources;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
