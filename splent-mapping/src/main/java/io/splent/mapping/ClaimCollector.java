package io.splent.mapping;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import java.util.List;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Walks the mapping and notes which class or attribute needs which table, column and foreign key. */
final class ClaimCollector {

    private final AttributeOrigins origins;
    private final StoredNames names;
    private final Claims claims = new Claims();

    private ClaimCollector(EntityModel entities, StoredNames names) {
        this.origins = new AttributeOrigins(entities);
        this.names = names;
    }

    static Claims collect(EntityMapping mapping, EntityModel entities, StoredNames names) {
        ClaimCollector collector = new ClaimCollector(entities, names);
        mapping.metadata().getEntityBindings().forEach(collector::entity);
        new DeclaredConstraints(mapping, entities, names).collect(collector.claims);
        new GeneratorClaims(mapping, names).collect(collector.claims, collector.origins);
        return collector.claims;
    }

    private void entity(PersistentClass entity) {
        if (!(entity instanceof SingleTableSubclass)) {
            table(entity.getTable(), origins.of(entity));
        }
        if (entity.getAuxiliaryTable() != null) {
            table(entity.getAuxiliaryTable(), origins.of(entity));
        }
        if (entity instanceof RootClass root) {
            identifier(root);
        }
        // A table per concrete class repeats what the classes above declare.
        List<Property> properties =
                entity instanceof UnionSubclass ? entity.getPropertyClosure() : entity.getProperties();
        properties.forEach(property -> attribute(entity, property));
        entity.getJoins().forEach(join -> table(join.getTable(), joinOrigin(entity, join)));
    }

    private void identifier(RootClass root) {
        Property property = root.getIdentifierProperty();
        if (property != null) {
            attribute(root, property);
        } else if (root.getIdentifier() instanceof Component key) {
            for (Property part : key.getProperties()) {
                attribute(root, part);
            }
        }
    }

    private void attribute(PersistentClass entity, Property property) {
        if (!property.isSynthetic()) {
            value(property.getValue(), origins.of(entity, property.getName()));
        }
    }

    /** A join table of a single association belongs to that association, a secondary table to its entity. */
    private @Nullable Origin joinOrigin(PersistentClass entity, Join join) {
        List<Property> properties = join.getProperties();
        return properties.size() == 1 && properties.get(0).getValue() instanceof ToOne
                ? origins.of(entity, properties.get(0).getName())
                : origins.of(entity);
    }

    private void value(Value value, @Nullable Origin origin) {
        if (value instanceof Component component) {
            component(component, origin);
        } else if (value instanceof Collection collection) {
            collection(collection, origin);
        } else if (!(value instanceof OneToMany)) {
            columns(value, origin);
        }
        if (value instanceof ToOne) {
            reference(value, origin);
        }
    }

    private void component(Component component, @Nullable Origin origin) {
        Column aggregate = component.getAggregateColumn();
        if (aggregate != null) {
            claims.add(ObjectRef.column(names.of(component.getTable()), names.of(aggregate)), origin);
            return;
        }
        for (Property property : component.getProperties()) {
            if (!property.isSynthetic()) {
                value(
                        property.getValue(),
                        origins.nested(origin, component.getComponentClassName(), property.getName()));
            }
        }
        if (component.getDiscriminator() != null) {
            columns(component.getDiscriminator(), origin);
        }
    }

    private void collection(Collection collection, @Nullable Origin origin) {
        if (collection.isOneToMany()) {
            oneToMany(collection, origin);
        } else if (!collection.isInverse()) {
            table(collection.getCollectionTable(), origin);
            columns(collection.getKey(), origin);
            value(collection.getElement(), origin);
        }
    }

    /** The key and the position of the elements live in the table of the other side. */
    private void oneToMany(Collection collection, @Nullable Origin origin) {
        if (!collection.isInverse()) {
            columns(collection.getKey(), origin);
            reference(collection.getKey(), origin);
        }
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            columns(indexed.getIndex(), origin);
        }
    }

    private void table(Table table, @Nullable Origin origin) {
        if (table.isPhysicalTable()) {
            claims.add(ObjectRef.table(names.of(table)), origin);
        }
    }

    private void columns(Value value, @Nullable Origin origin) {
        ObjectName table = names.of(value.getTable());
        columnNames(value).forEach(column -> claims.add(ObjectRef.column(table, column), origin));
    }

    private void reference(Value value, @Nullable Origin origin) {
        List<String> columns = columnNames(value);
        if (!columns.isEmpty()) {
            claims.addReference(new Claims.Reference(names.of(value.getTable()), columns), origin);
        }
    }

    /** Without the formulas that may stand among the columns. */
    private List<String> columnNames(Value value) {
        return value.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(column -> names.of((Column) column))
                .toList();
    }
}
