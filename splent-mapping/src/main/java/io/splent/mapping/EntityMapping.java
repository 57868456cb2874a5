package io.splent.mapping;

import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.schema.Dialect;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate makes of the managed classes of a product: tables, columns, keys and sequences, named as the product's
 * naming strategies want it. No connection is opened and no session factory is built.
 */
final class EntityMapping implements AutoCloseable {

    private static final String PACKAGE_INFO = "package-info";

    private final BootstrapServiceRegistry bootstrap;
    private final StandardServiceRegistry registry;
    private final MetadataImplementor metadata;

    private EntityMapping(
            BootstrapServiceRegistry bootstrap, StandardServiceRegistry registry, MetadataImplementor metadata) {
        this.bootstrap = bootstrap;
        this.registry = registry;
        this.metadata = metadata;
    }

    /**
     * Reads the entities.
     *
     * @throws SplentException when a class cannot be loaded or its mapping is wrong
     */
    static EntityMapping of(EntityModel entities, Dialect dialect, Map<String, String> mappingSettings) {
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(entities.classLoader())
                .build();
        try {
            // Cleared: a hibernate.properties file or a system property must not decide what a product's schema is.
            StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                    .clearSettings()
                    .applySettings(BootSettings.of(mappingSettings, dialect))
                    .build();
            EntityMapping mapping = new EntityMapping(bootstrap, registry, metadata(registry, entities));
            AttributeGenerators.make(mapping, registry);
            return mapping;
        } catch (RuntimeException | LinkageError e) {
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
            throw UnreadableEntities.because(e, entities);
        }
    }

    private static MetadataImplementor metadata(StandardServiceRegistry registry, EntityModel entities) {
        try {
            return build(registry, entities);
        } catch (RuntimeException | LinkageError | AssertionError e) { // Hibernate has assertions, too
            throw UnreadableEntities.because(e, entities, some -> build(registry, some));
        }
    }

    private static MetadataImplementor build(StandardServiceRegistry registry, EntityModel entities) {
        MetadataImplementor metadata = (MetadataImplementor)
                sources(registry, entities).getMetadataBuilder(registry).build();
        // What building a session factory for a new database would do next.
        metadata.orderColumns(true);
        metadata.validate();
        return metadata;
    }

    private static MetadataSources sources(StandardServiceRegistry registry, EntityModel entities) {
        MetadataSources sources = new MetadataSources(registry);
        Set<String> packages = new TreeSet<>();
        for (ManagedClass managed : entities.classes()) {
            String name = managed.className();
            packages.add(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
            if (!name.endsWith("." + PACKAGE_INFO)) {
                sources.addAnnotatedClass(load(managed, entities.classLoader()));
            }
        }
        packages.stream()
                .filter(name -> !name.isEmpty() && isAnnotated(name, entities.classLoader()))
                .forEach(sources::addPackage);
        return sources;
    }

    /** Loads a class and whatever its members mention, so that a gap is blamed on the class that has it. */
    @SuppressWarnings("ReturnValueIgnored") // asking for the members is what makes the JVM look for their types
    private static Class<?> load(ManagedClass managed, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(managed.className(), false, loader);
            type.getDeclaredFields();
            type.getDeclaredMethods();
            return type;
        } catch (ClassNotFoundException | LinkageError e) {
            throw UnreadableEntities.in(managed, e);
        }
    }

    private static boolean isAnnotated(String packageName, ClassLoader loader) {
        try {
            return Class.forName(packageName + "." + PACKAGE_INFO, false, loader)
                            .getAnnotations()
                            .length
                    > 0;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    Database database() {
        return metadata.getDatabase();
    }

    org.hibernate.dialect.Dialect dialect() {
        return database().getDialect();
    }

    @Nullable
    String defaultCatalog() {
        return setting(MappingSettings.DEFAULT_CATALOG);
    }

    @Nullable
    String defaultSchema() {
        return setting(MappingSettings.DEFAULT_SCHEMA);
    }

    private @Nullable String setting(String name) {
        return registry.requireService(ConfigurationService.class).getSetting(name, StandardConverters.STRING);
    }

    /** How Hibernate itself would write names. */
    SqlStringGenerationContext sqlContext() {
        return SqlStringGenerationContextImpl.fromExplicit(
                database().getJdbcEnvironment(), database(), defaultCatalog(), defaultSchema());
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
        BootstrapServiceRegistryBuilder.destroy(bootstrap);
    }
}
