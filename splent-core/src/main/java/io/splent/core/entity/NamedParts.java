package io.splent.core.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/**
 * The indexes and constraints that a class names. A mapper takes two of one name and table for one and merges their
 * columns, so whoever puts classes together has to see to it that no name is taken.
 */
final class NamedParts {

    private static final List<DotName> PARTS = Stream.of("Index", "UniqueConstraint", "CheckConstraint", "ForeignKey")
            .map(name -> DotName.createSimple("jakarta.persistence." + name))
            .toList();

    private NamedParts() {}

    /** The names as they are written, wherever in the class. */
    static Set<String> of(ClassInfo info) {
        Set<String> names = new LinkedHashSet<>();
        info.annotations().forEach(annotation -> collect(annotation, names));
        return names;
    }

    private static void collect(AnnotationInstance annotation, Set<String> names) {
        AnnotationValue name = annotation.value("name");
        if (PARTS.contains(annotation.name())
                && name != null
                && !name.asString().isEmpty()) {
            names.add(name.asString());
        }
        annotation.values().forEach(value -> collect(value, names));
    }

    private static void collect(AnnotationValue value, Set<String> names) {
        if (value.kind() == AnnotationValue.Kind.NESTED) {
            collect(value.asNested(), names);
        } else if (value.kind() == AnnotationValue.Kind.ARRAY && value.componentKind() == AnnotationValue.Kind.NESTED) {
            Stream.of(value.asNestedArray()).forEach(nested -> collect(nested, names));
        }
    }
}
