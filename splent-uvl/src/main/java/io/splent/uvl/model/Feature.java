package io.splent.uvl.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feature and everything below it.
 *
 * @param name the name without quotes; in a {@link FeatureModel} a feature of an imported file carries the import's
 *     prefix, for example {@code ui.Button}
 * @param declaredType the type written before the name, or null when none is written
 * @param cardinality how often the feature may be taken, or null when nothing is written
 * @param attributes in the order of the text
 * @param constraints the constraints written among the attributes
 * @param groups in the order of the text
 * @param span where the name is written
 * @since 0.1
 */
public record Feature(
        String name,
        @Nullable FeatureType declaredType,
        @Nullable Cardinality cardinality,
        List<Attribute> attributes,
        List<Constraint> constraints,
        List<Group> groups,
        SourceSpan span) {

    public Feature {
        attributes = List.copyOf(attributes);
        constraints = List.copyOf(constraints);
        groups = List.copyOf(groups);
    }

    /** The same feature with other groups. */
    public Feature withGroups(List<Group> others) {
        return new Feature(name, declaredType, cardinality, attributes, constraints, others, span);
    }

    /** The declared type, and Boolean when none is declared. */
    public FeatureType type() {
        return declaredType == null ? FeatureType.BOOLEAN : declaredType;
    }

    /** The number of features in this tree, this one included. */
    public int size() {
        int size = 1;
        for (Group group : groups) {
            for (Feature child : group.features()) {
                size += child.size();
            }
        }
        return size;
    }

    /** Whether a product may take the feature more than once. */
    public boolean isRepeatable() {
        return cardinality != null
                && (cardinality.upper() == null || cardinality.upper().compareTo(BigInteger.ONE) > 0);
    }

    /** The attribute with this key directly on the feature. */
    public Optional<Attribute> attribute(String key) {
        for (Attribute attribute : attributes) {
            if (attribute.key().equals(key)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** The value that the keys lead to through nested attributes, or empty when there is none. */
    public Optional<AttributeValue> value(List<String> path) {
        List<Attribute> level = attributes;
        AttributeValue value = null;
        for (String key : path) {
            value = level.stream()
                    .filter(attribute -> attribute.key().equals(key))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse(null);
            level = value instanceof AttributeValue.Nested nested ? nested.attributes() : List.of();
        }
        return Optional.ofNullable(value);
    }

    /** The value of a text attribute, or empty when there is none with this key or it is no text. */
    public Optional<String> textAttribute(String key) {
        return attribute(key)
                .map(Attribute::value)
                .filter(AttributeValue.Text.class::isInstance)
                .map(value -> ((AttributeValue.Text) value).value());
    }

    /** The package that implements the feature, as the attributes {@code org}, {@code package}, {@code version} say. */
    public Optional<PackageRef> packageRef() {
        return textAttribute("package")
                .map(name -> new PackageRef(
                        textAttribute("org").orElse(null),
                        name,
                        textAttribute("version").orElse(null)));
    }
}
