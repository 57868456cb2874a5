package io.splent.uvl.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The features of one tree by name and by package, found in one walk: a large tree does not fit the caches of a
 * processor, and every further walk would read it from memory again. Immutable.
 *
 * @since 0.1
 */
public final class FeatureTree {

    private final @Nullable Feature root;
    private final List<Feature> features;
    private final List<Feature> repeated = new ArrayList<>();
    private final List<@Nullable Feature> parents;
    private final NameIndex names;
    private final Map<String, Feature> byPackage = new LinkedHashMap<>();
    private final List<Feature> repeatedPackages = new ArrayList<>();

    /**
     * The features of a tree.
     *
     * @param root the root feature, or null for a tree without features
     */
    public FeatureTree(@Nullable Feature root) {
        this.root = root;
        int size = root == null ? 0 : root.size();
        this.features = new ArrayList<>(size);
        this.parents = new ArrayList<>(size);
        this.names = new NameIndex(size);
        if (root != null) {
            index(root, null);
        }
    }

    private void index(Feature feature, @Nullable Feature parent) {
        if (names.add(feature.name())) {
            features.add(feature);
            parents.add(parent);
            indexPackage(feature);
        } else {
            repeated.add(feature);
        }
        for (Group group : feature.groups()) {
            for (Feature child : group.features()) {
                index(child, feature);
            }
        }
    }

    private void indexPackage(Feature feature) {
        String name = feature.textAttribute("package").orElse(null);
        if (name != null && byPackage.putIfAbsent(name, feature) != null) {
            repeatedPackages.add(feature);
        }
    }

    /** The root feature; empty for a tree without features. */
    public Optional<Feature> root() {
        return Optional.ofNullable(root);
    }

    /** All features, the first of every name, parents before children, otherwise in the order of the text. */
    public List<Feature> features() {
        return Collections.unmodifiableList(features);
    }

    /** Features whose name an earlier feature has already. */
    public List<Feature> repeated() {
        return Collections.unmodifiableList(repeated);
    }

    /** Whether a feature has the name. */
    public boolean contains(String name) {
        return names.find(name) >= 0;
    }

    /** The first feature of the name. */
    public Optional<Feature> feature(String name) {
        int number = names.find(name);
        return number < 0 ? Optional.empty() : Optional.of(features.get(number));
    }

    /** The feature in whose group the first feature of the name stands. */
    public Optional<Feature> parentOf(String name) {
        int number = names.find(name);
        return number < 0 ? Optional.empty() : Optional.ofNullable(parents.get(number));
    }

    /** The first feature of every package, in the order of the text. */
    public Map<String, Feature> byPackage() {
        return Collections.unmodifiableMap(byPackage);
    }

    /** Features whose package an earlier feature has already. */
    public List<Feature> repeatedPackages() {
        return Collections.unmodifiableList(repeatedPackages);
    }
}
