package io.splent.api.schema;

import java.util.List;

/**
 * A named enumeration type or domain-like type of the schema.
 *
 * @param name its name
 * @param values the labels in their order
 * @since 0.1
 */
public record EnumType(ObjectName name, List<String> values) {
    public EnumType {
        values = List.copyOf(values);
    }
}
