package io.splent.tck;

import io.splent.api.diff.EntityModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product that the contract tries differs on, in two forms of which a differ needs one.
 *
 * @param name for people
 * @param entities the annotated classes, with the features that they come from
 * @param ddl what the same product needs as statements of the database at hand, written by hand: those of every feature,
 *     the features in an order in which their statements can be run
 * @since 0.1
 */
public record ContractModel(String name, EntityModel entities, Map<String, List<String>> ddl) {

    public ContractModel {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        ddl.forEach((feature, statements) -> copy.put(feature, List.copyOf(statements)));
        ddl = Collections.unmodifiableMap(copy);
    }

    /** The statements of all features. */
    public List<String> statements() {
        return ddl.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
