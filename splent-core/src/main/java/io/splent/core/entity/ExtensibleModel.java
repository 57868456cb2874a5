package io.splent.core.entity;

import java.util.List;

/**
 * A class of a feature that other features may add attributes to.
 *
 * @param name how a {@code splent.toml} calls it: the simple class name where that is unique in the feature
 * @param className its full name
 * @param kind {@code entity}, {@code embeddable} or {@code mapped superclass}
 * @param attributes the fields it has already, inherited ones included
 * @param byProperty whether its mapping is read from its methods
 */
public record ExtensibleModel(String name, String className, String kind, List<String> attributes, boolean byProperty) {

    public ExtensibleModel {
        attributes = List.copyOf(attributes);
    }

    /** The class name without its package and without the classes around it. */
    public String simpleName() {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** The package of the class; empty for the unnamed one. */
    public String packageName() {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
