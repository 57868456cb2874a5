package io.splent.differ.liquibase;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/** The entities as Hibernate maps them to tables of one database. Built without a connection; to be closed. */
final class MappedEntities implements AutoCloseable {

    private final HibernateSurroundings surroundings;
    private final StandardServiceRegistry services;
    private final MetadataImplementor metadata;

    private MappedEntities(
            HibernateSurroundings surroundings, StandardServiceRegistry services, MetadataImplementor metadata) {
        this.surroundings = surroundings;
        this.services = services;
        this.metadata = metadata;
    }

    static MappedEntities of(DiffRequest request) {
        HibernateSurroundings surroundings = new HibernateSurroundings();
        try {
            return boot(request, surroundings);
        } catch (RuntimeException | LinkageError e) {
            surroundings.close();
            throw unreadable(e);
        }
    }

    private static MappedEntities boot(DiffRequest request, HibernateSurroundings surroundings) {
        EntityModel entities = request.entities();
        StandardServiceRegistry services = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(entities.classLoader())
                        .build())
                .applySettings(settings(request))
                .build();
        try {
            MetadataSources sources = new MetadataSources(services);
            for (ManagedClass managed : entities.classes()) {
                sources.addAnnotatedClass(load(managed, entities.classLoader()));
            }
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
            metadata.orderColumns(false); // as Hibernate does before it creates a schema
            return new MappedEntities(surroundings, services, metadata);
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(services);
            throw e;
        }
    }

    Metadata metadata() {
        return metadata;
    }

    /** How Hibernate writes names when nobody steps in. */
    SqlStringGenerationContext naming() {
        Database database = metadata.getDatabase();
        return SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
    }

    /** The schemas (on MariaDB and MySQL: the databases) that the entities name, as the database stores the names. */
    Set<String> furtherSchemas(StoredNames names) {
        Set<String> schemas = new TreeSet<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            String schema = names.schema(namespace.getPhysicalName());
            if (schema != null) {
                schemas.add(schema);
            }
        }
        return schemas;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(services);
        surroundings.close();
    }

    /** What the product asks for, and the database stated by name and version so that Hibernate need not connect. */
    private static Map<String, Object> settings(DiffRequest request) {
        Dialect dialect = request.dialect();
        Map<String, Object> settings = new LinkedHashMap<>(request.mappingSettings());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", productName(dialect.vendor()));
        settings.put("jakarta.persistence.database-product-version", dialect.version());
        settings.put("jakarta.persistence.database-major-version", dialect.majorVersion());
        settings.put("jakarta.persistence.database-minor-version", dialect.minorVersion());
        return settings;
    }

    private static String productName(Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> "PostgreSQL";
            case MARIADB -> "MariaDB";
            case MYSQL -> "MySQL";
            case H2 -> "H2";
        };
    }

    private static Class<?> load(ManagedClass managed, ClassLoader loader) {
        try {
            return Class.forName(managed.className(), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new SplentException(
                    ErrorCode.ENTITIES_UNREADABLE,
                    "Class " + managed.className() + " cannot be loaded: " + e,
                    ErrorLocation.ofFeature(managed.feature()),
                    "Put what the class needs on the class path of the product, and compile the feature again.",
                    e);
        }
    }

    /** What the user is told when Hibernate, now or later, cannot make sense of the entities. */
    static RuntimeException unreadable(Throwable cause) {
        if (cause instanceof SplentException reported) {
            return reported;
        }
        boolean mapping = cause instanceof HibernateException;
        return new SplentException(
                ErrorCode.ENTITIES_UNREADABLE,
                (mapping ? "Hibernate refuses the entities: " : "The entities cannot be read: ") + cause.getMessage(),
                ErrorLocation.UNKNOWN,
                "Correct the mapping that the message names, compile, and run the command again.",
                cause);
    }
}
