package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.ManagedClass.Mixin;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectName;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.mapping.PersistentClass;

/**
 * Notes the indexes and constraints that classes name in {@code @Table}. Hibernate merges those of all classes that map a
 * table, so only the annotations still tell a refinement's index from the base feature's.
 */
final class DeclaredConstraints {

    private final EntityMapping mapping;
    private final EntityModel entities;
    private final StoredNames names;

    DeclaredConstraints(EntityMapping mapping, EntityModel entities, StoredNames names) {
        this.mapping = mapping;
        this.entities = entities;
        this.names = names;
    }

    void collect(Claims claims) {
        List<PersistentClass> sorted = mapping.metadata().getEntityBindings().stream()
                .filter(entity -> entity.getClassName() != null)
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .toList();
        for (PersistentClass entity : sorted) {
            entities.byName(entity.getClassName()).ifPresent(managed -> collect(entity, managed, claims));
        }
    }

    /** Mixins first: what they declare may have been copied to the class they refine. */
    private void collect(PersistentClass entity, ManagedClass managed, Claims claims) {
        ObjectName table = names.of(entity.getTable());
        Map<Claims.Named, Origin> declared = new LinkedHashMap<>();
        for (Mixin mixin : managed.mixins()) {
            collect(table, mixin.className(), new Origin(mixin.feature(), mixin.className(), null), declared);
        }
        collect(table, managed.className(), new Origin(managed.feature(), managed.className(), null), declared);
        declared.forEach((name, origin) -> {
            Origin other = claims.named().get(name);
            if (other != null && !other.feature().equals(origin.feature())) {
                throw conflict(name, other, origin);
            }
            claims.addNamed(name, origin);
        });
    }

    /** Hibernate would make one index of both, with the columns of both. */
    private static SplentException conflict(Claims.Named name, Origin one, Origin other) {
        return new SplentException(
                ErrorCode.OWNERSHIP_CONFLICT,
                "an index or constraint %s of table %s is declared by %s (feature %s) and by %s (feature %s)"
                        .formatted(name.name(), name.table(), one, one.feature(), other, other.feature()),
                ErrorLocation.ofFeature(other.feature()),
                "give one of them another name, compile, and run the command again");
    }

    private void collect(ObjectName table, String className, Origin origin, Map<Claims.Named, Origin> declared) {
        Table annotation = load(className).getAnnotation(Table.class);
        if (annotation == null) {
            return;
        }
        for (Index index : annotation.indexes()) {
            add(table, index.name(), origin, declared);
        }
        for (UniqueConstraint unique : annotation.uniqueConstraints()) {
            add(table, unique.name(), origin, declared);
        }
        for (CheckConstraint check : annotation.check()) {
            add(table, check.name(), origin, declared);
        }
    }

    private Class<?> load(String className) {
        try {
            return Class.forName(className, false, entities.classLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw UnreadableEntities.because(e, entities);
        }
    }

    private static void add(ObjectName table, String name, Origin origin, Map<Claims.Named, Origin> declared) {
        if (!name.isEmpty()) {
            declared.putIfAbsent(new Claims.Named(table, name), origin);
        }
    }
}
