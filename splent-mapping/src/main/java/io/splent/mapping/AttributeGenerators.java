package io.splent.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generators of attribute values, because some of them change the mapping while they are made: the column of a
 * {@code @CreationTimestamp} becomes NOT NULL only then. Hibernate makes them when it builds a session factory.
 */
final class AttributeGenerators {

    private final EntityMapping mapping;
    private final ServiceRegistry registry;

    private AttributeGenerators(EntityMapping mapping, ServiceRegistry registry) {
        this.mapping = mapping;
        this.registry = registry;
    }

    static void make(EntityMapping mapping, ServiceRegistry registry) {
        AttributeGenerators generators = new AttributeGenerators(mapping, registry);
        for (PersistentClass entity : mapping.metadata().getEntityBindings()) {
            for (Property property : withNested(entity.getProperties())) {
                generators.make(entity, property);
            }
        }
    }

    private static List<Property> withNested(List<Property> properties) {
        List<Property> all = new ArrayList<>();
        for (Property property : properties) {
            all.add(property);
            if (property.getValue() instanceof Component component) {
                all.addAll(withNested(component.getProperties()));
            }
        }
        return all;
    }

    private void make(PersistentClass entity, Property property) {
        GeneratorCreator creator = property.getValueGeneratorCreator();
        if (creator != null) {
            try {
                creator.createGenerator(new Context(mapping, registry, entity, property));
            } catch (RuntimeException e) {
                // A generator of the application may need what only a running application has; what it would do to the
                // column stays unknown.
                return;
            }
        }
    }

    private record Context(EntityMapping mapping, ServiceRegistry registry, PersistentClass entity, Property property)
            implements GeneratorCreationContext {
        @Override
        public Database getDatabase() {
            return mapping.database();
        }

        @Override
        public ServiceRegistry getServiceRegistry() {
            return registry;
        }

        @Override
        public @Nullable String getDefaultCatalog() {
            return mapping.defaultCatalog();
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return mapping.defaultSchema();
        }

        @Override
        public PersistentClass getPersistentClass() {
            return entity;
        }

        @Override
        public RootClass getRootClass() {
            return entity.getRootClass();
        }

        @Override
        public Property getProperty() {
            return property;
        }

        @Override
        public Value getValue() {
            return property.getValue();
        }
    }
}
