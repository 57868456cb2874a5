package io.splent.schema.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What has to be added and dropped for the live objects of one kind to answer to the desired ones. An object answers to
 * another of the same name and structure, else to one of the same structure under whatever name.
 *
 * @param added desired, and nothing live answers to it; in the order given
 * @param dropped live, and nothing desired answers to it; in the order given
 */
record Matching<T>(List<T> added, List<T> dropped) {

    /**
     * @param name the name of an object
     * @param structure what two objects must have in common to be the same; compared with {@code equals}
     */
    static <T> Matching<T> of(
            List<T> live, List<T> desired, Function<T, String> name, Function<T, List<Object>> structure) {
        Set<T> free = new LinkedHashSet<>(live);
        List<T> byName = withoutPartner(desired, free, object -> List.of(name.apply(object), structure.apply(object)));
        List<T> added = withoutPartner(byName, free, structure);
        return new Matching<>(List.copyOf(added), List.copyOf(free));
    }

    /** Takes a partner with the same key out of {@code free} for each of {@code wanted}; those that find none are left. */
    private static <T> List<T> withoutPartner(List<T> wanted, Set<T> free, Function<T, List<Object>> key) {
        Map<List<Object>, List<T>> partners = new HashMap<>();
        free.forEach(object -> partners.computeIfAbsent(key.apply(object), unused -> new ArrayList<>())
                .add(object));
        List<T> left = new ArrayList<>();
        for (T object : wanted) {
            List<T> candidates = partners.getOrDefault(key.apply(object), List.of());
            if (candidates.isEmpty()) {
                left.add(object);
            } else {
                free.remove(candidates.remove(0));
            }
        }
        return left;
    }
}
