package io.splent.differ.liquibase;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.MappedSuperclass;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * Finds out which class, mixin and attribute asked for each table, column and sequence. Who asks first is kept: entities
 * for their tables, then attributes for their columns, then entities for what no attribute stands for (keys of joined
 * tables, discriminators).
 */
final class OriginMap {

    private final EntityModel entities;
    private final StoredNames names;
    private final Map<ObjectRef, Origin> origins = new LinkedHashMap<>();

    private OriginMap(EntityModel entities, StoredNames names) {
        this.entities = entities;
        this.names = names;
    }

    static Map<ObjectRef, Origin> of(MappedEntities mapped, EntityModel entities, StoredNames names) {
        OriginMap map = new OriginMap(entities, names);
        Metadata metadata = mapped.metadata();
        List<PersistentClass> classes = metadata.getEntityBindings().stream()
                .filter(entity -> entity.getClassName() != null)
                .sorted(Comparator.comparing(OriginMap::depth).thenComparing(PersistentClass::getClassName))
                .toList();
        classes.forEach(map::claimTables);
        classes.forEach(map::claimAttributes);
        classes.forEach(map::claimRemainingColumns);
        GeneratorObjects generators = new GeneratorObjects(metadata, names, mapped.naming());
        for (PersistentClass entity : classes) {
            generators.of(entity).forEach(object -> map.origins.putIfAbsent(object, map.ofClass(entity)));
        }
        return map.origins;
    }

    private static int depth(PersistentClass entity) {
        PersistentClass superclass = entity.getSuperclass();
        return superclass == null ? 0 : depth(superclass) + 1;
    }

    private void claimTables(PersistentClass entity) {
        claim(entity.getTable(), ofClass(entity));
        for (Join join : entity.getJoins()) {
            claim(join.getTable(), ofClass(entity));
        }
    }

    private void claimAttributes(PersistentClass entity) {
        if (entity instanceof RootClass && entity.getIdentifierProperty() != null) {
            claim(entity, entity.getIdentifierProperty());
        }
        if (entity.getIdentifierMapper() != null) {
            entity.getIdentifierMapper().getProperties().forEach(property -> claim(entity, property));
        }
        entity.getProperties().forEach(property -> claim(entity, property));
    }

    private void claimRemainingColumns(PersistentClass entity) {
        claimColumns(entity.getTable(), entity.getTable().getColumns(), ofClass(entity));
        for (Join join : entity.getJoins()) {
            claimColumns(join.getTable(), join.getTable().getColumns(), ofClass(entity));
        }
    }

    private void claim(PersistentClass entity, Property property) {
        claim(property.getValue(), ofAttribute(entity, property.getName()));
    }

    private void claim(Value value, Origin origin) {
        if (value instanceof Component component && component.getAggregateColumn() != null) {
            claimColumns(component.getTable(), List.of(component.getAggregateColumn()), origin);
        } else if (value instanceof Component component) {
            component.getProperties().forEach(part -> claim(part.getValue(), ofPart(component, part, origin)));
        } else if (value instanceof Collection collection) {
            claimCollection(collection, origin);
        } else {
            claimColumns(value.getTable(), value.getColumns(), origin);
        }
    }

    /** The inverse side of an association has no columns of its own, except for the position in a list. */
    private void claimCollection(Collection collection, Origin origin) {
        Table table = collection.getCollectionTable();
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            claimColumns(table, indexed.getIndex().getColumns(), origin);
        }
        if (collection.isInverse()) {
            return;
        }
        claim(table, origin);
        claimColumns(table, collection.getKey().getColumns(), origin);
        if (!(collection.getElement() instanceof OneToMany)) {
            claim(collection.getElement(), origin);
            claimColumns(table, table.getColumns(), origin);
        }
    }

    private void claim(Table table, Origin origin) {
        if (table.isPhysicalTable()) {
            origins.putIfAbsent(ObjectRef.table(names.of(table)), origin);
        }
    }

    private void claimColumns(Table table, Iterable<Column> columns, Origin origin) {
        if (table.isPhysicalTable()) {
            ObjectName name = names.of(table);
            columns.forEach(column -> origins.putIfAbsent(ObjectRef.column(name, names.of(column)), origin));
        }
    }

    private Origin ofClass(PersistentClass entity) {
        String feature = managed(entity.getClassName()).orElseThrow().feature();
        return new Origin(feature, entity.getClassName(), null);
    }

    /** The entity declares what it inherits from a mapped superclass; a mixin of that superclass declares its own. */
    private Origin ofAttribute(PersistentClass entity, String attribute) {
        Optional<Origin> refined = refinement(entity.getClassName(), attribute);
        MappedSuperclass inherited = entity.getSuperMappedSuperclass();
        while (refined.isEmpty() && inherited != null) {
            refined = refinement(inherited.getMappedClass().getName(), attribute);
            inherited = inherited.getSuperMappedSuperclass();
        }
        Origin own = ofClass(entity);
        return refined.orElseGet(() -> new Origin(own.feature(), own.className(), attribute));
    }

    private Origin ofPart(Component component, Property part, Origin whole) {
        return component.getComponentClassName() == null
                ? whole
                : refinement(component.getComponentClassName(), part.getName()).orElse(whole);
    }

    private Optional<Origin> refinement(String className, String attribute) {
        return managed(className)
                .filter(managed -> managed.mixins().stream()
                        .anyMatch(mixin -> mixin.attributes().contains(attribute)))
                .map(managed -> managed.originOf(attribute));
    }

    private Optional<ManagedClass> managed(String className) {
        return entities.byName(className);
    }
}
