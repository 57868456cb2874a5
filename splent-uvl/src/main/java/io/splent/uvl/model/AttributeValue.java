package io.splent.uvl.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value of an attribute.
 *
 * @since 0.1
 */
public sealed interface AttributeValue {

    /** {@code true} or {@code false}; an attribute without a value is true. */
    record Flag(boolean value) implements AttributeValue {}

    /** A number; a scale of zero means that it was written as an integer. */
    record Numeric(BigDecimal value) implements AttributeValue {}

    /** A text between single quotes. */
    record Text(String value) implements AttributeValue {}

    /** Attributes inside an attribute. */
    record Nested(List<Attribute> attributes) implements AttributeValue {
        public Nested {
            attributes = List.copyOf(attributes);
        }
    }

    /** A list of values, which may be of different kinds. */
    record Vector(List<AttributeValue> values) implements AttributeValue {
        public Vector {
            values = List.copyOf(values);
        }
    }
}
