package io.splent.mixin;

import io.splent.mixin.FeatureRoot.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mixins the features on a class path add to which classes.
 *
 * @param byTarget by the internal name of the refined class; the mixins in the order of their features' names
 */
record Refinements(Map<String, List<Mixin>> byTarget) {

    /**
     * One mixin.
     *
     * @param feature the refining feature
     * @param className its internal name
     */
    record Mixin(String feature, String className) {
        @Override
        public String toString() {
            return className.replace('/', '.') + " of " + feature;
        }
    }

    List<Mixin> of(String className) {
        return byTarget.getOrDefault(className, List.of());
    }

    /**
     * Reads every {@code splent.toml} at the root of a jar or directory of the class path.
     *
     * @throws IllegalStateException when one names what is not there
     */
    static Refinements of(ClassLoader loader) {
        try {
            List<FeatureRoot> roots = new ArrayList<>();
            for (var url : Collections.list(loader.getResources(FeatureRoot.DESCRIPTOR))) {
                roots.add(FeatureRoot.read(url));
            }
            roots.sort(Comparator.comparing(FeatureRoot::name));
            Map<String, List<Mixin>> byTarget = new HashMap<>();
            for (FeatureRoot root : roots) {
                for (Model model : root.models()) {
                    Mixin mixin = new Mixin(root.name(), root.require(model.mixin(), "the mixin"));
                    byTarget.computeIfAbsent(target(root, model, roots), name -> new ArrayList<>())
                            .add(mixin);
                }
            }
            return new Refinements(byTarget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(FeatureRoot refining, Model model, List<FeatureRoot> roots) throws IOException {
        for (FeatureRoot root : roots) {
            if (root.name().equals(refining.refines())) {
                return root.require(model.target(), "the entity, refined by " + refining.name() + ",");
            }
        }
        if (model.target().indexOf('.') > 0) {
            return model.target().replace('.', '/');
        }
        throw new IllegalStateException(refining.name() + " refines " + model.target() + " of " + refining.refines()
                + ", but no jar or directory of the class path has a splent.toml with [feature] name = \""
                + refining.refines() + "\" at its root. Package it there, or give the full class name as target.");
    }
}
