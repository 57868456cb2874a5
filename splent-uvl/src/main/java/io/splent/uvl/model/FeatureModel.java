package io.splent.uvl.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final FeatureTree tree;
    private final List<Constraint> constraints;

    /**
     * A model whose rules have been checked.
     *
     * @param source the file the reading began with
     * @param tree the features, no two of one name or package
     * @param constraints all constraints, also those written among attributes
     */
    public FeatureModel(String source, FeatureTree tree, List<Constraint> constraints) {
        this.source = source;
        this.tree = tree;
        this.constraints = List.copyOf(constraints);
    }

    /** The file the reading began with. */
    public String source() {
        return source;
    }

    /** The root feature; empty for a model without features. */
    public Optional<Feature> root() {
        return tree.root();
    }

    /** All features, parents before children, otherwise in the order of the text. */
    public Collection<Feature> features() {
        return tree.features();
    }

    /** All constraints: of the model itself, of attributes, and of imported files, in this order per file. */
    public List<Constraint> constraints() {
        return constraints;
    }

    public Optional<Feature> feature(String name) {
        return tree.feature(name);
    }

    public Optional<Feature> parentOf(String name) {
        return tree.parentOf(name);
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
        return Optional.ofNullable(tree.byPackage().get(packageName));
    }

    /** The packages named by the model, in the order of their features. */
    public List<String> packages() {
        return new ArrayList<>(tree.byPackage().keySet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeatureModel model
                && source.equals(model.source)
                && root().equals(model.root())
                && constraints.equals(model.constraints);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, root(), constraints);
    }

    @Override
    public String toString() {
        return source + ": " + features().size() + " features, " + constraints.size() + " constraints";
    }
}
