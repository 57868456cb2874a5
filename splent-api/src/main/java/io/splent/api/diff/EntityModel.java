package io.splent.api.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The managed classes of a product and a class loader that can load them.
 *
 * @param classLoader loads the managed classes as refined, sharing Jakarta Persistence and the differ's own libraries
 *     with the differ; valid until {@link SchemaDiffer#diff} returns
 * @param classes entities, embeddables, mapped superclasses and converters, sorted by name
 * @param refinements for every refining feature the features it says it refines. A feature may map a table of a feature
 *     that it refines (a second entity on the same table): without this relation a differ cannot tell the owner of such
 *     a table from a mistake
 * @since 0.1
 */
public record EntityModel(ClassLoader classLoader, List<ManagedClass> classes, Map<String, Set<String>> refinements) {

    public EntityModel {
        classes = List.copyOf(classes);
        refinements = refinements.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, refined -> Set.copyOf(refined.getValue())));
    }

    /** A product whose features do not refine each other. */
    public EntityModel(ClassLoader classLoader, List<ManagedClass> classes) {
        this(classLoader, classes, Map.of());
    }

    /** The managed class of this binary name. */
    public Optional<ManagedClass> byName(String className) {
        return classes.stream()
                .filter(managed -> managed.className().equals(className))
                .findFirst();
    }

    /** Whether one feature refines another, directly or through features in between. */
    public boolean refines(String feature, String base) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(refinements.getOrDefault(feature, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(base)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(refinements.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
