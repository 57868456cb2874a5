package io.splent.uvl.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The features and constraints of a line with all imports resolved. Every name in it is known and every feature has a
 * name of its own. Immutable.
 *
 * @since 0.1
 */
public final class FeatureModel {

    private final String source;
    private final @Nullable Feature root;
    private final List<Constraint> constraints;
    private final List<Feature> features;
    private final Map<String, Place> places;
    private final Map<String, Feature> byPackage = new LinkedHashMap<>();

    /**
     * A model whose rules have been checked.
     *
     * @param source the file the reading began with
     * @param root the root feature, or null for a model without features
     * @param constraints all constraints, also those written among attributes
     */
    public FeatureModel(String source, @Nullable Feature root, List<Constraint> constraints) {
        this.source = source;
        this.root = root;
        this.constraints = List.copyOf(constraints);
        int size = root == null ? 0 : root.size();
        this.features = new ArrayList<>(size);
        this.places = new HashMap<>(size * 2); // a map that never grows is filled in half the time
        if (root != null) {
            index(root, null);
        }
    }

    /** Where a feature stands in the tree. */
    private record Place(Feature feature, @Nullable Feature parent) {}

    private void index(Feature feature, @Nullable Feature parent) {
        if (places.putIfAbsent(feature.name(), new Place(feature, parent)) == null) {
            features.add(feature);
        }
        feature.packageRef().ifPresent(reference -> byPackage.putIfAbsent(reference.name(), feature));
        for (Group group : feature.groups()) {
            for (Feature child : group.features()) {
                index(child, feature);
            }
        }
    }

    /** The file the reading began with. */
    public String source() {
        return source;
    }

    /** The root feature; empty for a model without features. */
    public Optional<Feature> root() {
        return Optional.ofNullable(root);
    }

    /** All features, parents before children, otherwise in the order of the text. */
    public Collection<Feature> features() {
        return Collections.unmodifiableCollection(features);
    }

    /** All constraints: of the model itself, of attributes, and of imported files, in this order per file. */
    public List<Constraint> constraints() {
        return constraints;
    }

    public Optional<Feature> feature(String name) {
        return Optional.ofNullable(places.get(name)).map(Place::feature);
    }

    public Optional<Feature> parentOf(String name) {
        return Optional.ofNullable(places.get(name)).map(Place::parent);
    }

    /** The feature itself or the nearest one above it that a product may take more than once. */
    public Optional<Feature> repeatable(Feature feature) {
        Feature current = feature;
        while (current != null && !current.isRepeatable()) {
            current = parentOf(current.name()).orElse(null);
        }
        return Optional.ofNullable(current);
    }

    /** The feature that the package implements. */
    public Optional<Feature> featureOfPackage(String packageName) {
        return Optional.ofNullable(byPackage.get(packageName));
    }

    /** The packages named by the model, in the order of their features. */
    public List<String> packages() {
        return new ArrayList<>(byPackage.keySet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeatureModel model
                && source.equals(model.source)
                && Objects.equals(root, model.root)
                && constraints.equals(model.constraints);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, root, constraints);
    }

    @Override
    public String toString() {
        return source + ": " + features.size() + " features, " + constraints.size() + " constraints";
    }
}
