package io.splent.mapping;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the entity model behind an attribute. An attribute counts for the feature of its entity, wherever
 * its class hierarchy or an embeddable declares it, unless a mixin of another feature brought it.
 */
final class AttributeOrigins {

    private final EntityModel entities;
    private final Map<String, ManagedClass> byName = new HashMap<>();

    AttributeOrigins(EntityModel entities) {
        this.entities = entities;
        entities.classes().forEach(managed -> byName.put(managed.className(), managed));
    }

    /** The entity as a whole; null for an entity that no feature declares. */
    @Nullable
    Origin of(PersistentClass entity) {
        return managed(entity)
                .map(managed -> new Origin(managed.feature(), managed.className(), null))
                .orElse(null);
    }

    /** An attribute of an entity or of one of the classes it extends. */
    @Nullable
    Origin of(PersistentClass entity, String attribute) {
        Optional<ManagedClass> managed = managed(entity);
        if (managed.isEmpty()) {
            return null;
        }
        Class<?> start = entity.getClassName() == null ? null : entity.getMappedClass();
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            Optional<Origin> mixin = fromMixin(type.getName(), attribute);
            if (mixin.isPresent()) {
                return mixin.get();
            }
        }
        return new Origin(managed.get().feature(), managed.get().className(), attribute);
    }

    /** An attribute of an embeddable that stands in the attribute {@code parent}. */
    @Nullable
    Origin nested(@Nullable Origin parent, @Nullable String embeddable, String attribute) {
        Optional<Origin> mixin = embeddable == null ? Optional.empty() : fromMixin(embeddable, attribute);
        if (mixin.isPresent() || parent == null) {
            return mixin.orElse(null);
        }
        String path = parent.attribute() == null ? attribute : parent.attribute() + "." + attribute;
        return new Origin(parent.feature(), parent.className(), path);
    }

    private Optional<Origin> fromMixin(String className, String attribute) {
        return Optional.ofNullable(byName.get(className))
                .filter(managed -> managed.mixins().stream()
                        .anyMatch(mixin -> mixin.attributes().contains(attribute)))
                .map(managed -> managed.originOf(attribute));
    }

    /** Entities made by extensions of Hibernate (audit tables) are named after the class they serve. */
    private Optional<ManagedClass> managed(PersistentClass entity) {
        String name = entity.getClassName() == null ? entity.getEntityName() : entity.getClassName();
        ManagedClass exact = byName.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return entities.classes().stream()
                .filter(managed -> name.startsWith(managed.className()))
                .max(Comparator.comparingInt(managed -> managed.className().length()));
    }
}
