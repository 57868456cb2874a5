package io.splent.api.diff;

import java.util.List;
import java.util.Optional;

/**
 * The managed classes of a product and a class loader that can load them.
 *
 * @param classLoader loads the managed classes as refined, sharing Jakarta Persistence and the differ's own libraries
 *     with the differ; valid until {@link SchemaDiffer#diff} returns
 * @param classes entities, embeddables, mapped superclasses and converters, sorted by name
 * @since 0.1
 */
public record EntityModel(ClassLoader classLoader, List<ManagedClass> classes) {

    public EntityModel {
        classes = List.copyOf(classes);
    }

    /** The managed class of this binary name. */
    public Optional<ManagedClass> byName(String className) {
        return classes.stream()
                .filter(managed -> managed.className().equals(className))
                .findFirst();
    }
}
