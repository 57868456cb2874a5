package io.splent.uvl.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How UVL writes names: bare where the language allows it, else between double quotes.
 *
 * @since 0.1
 */
public final class Identifiers {

    private static final Pattern BARE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_#§%?\\\\'äüöß;]*");

    private static final Set<String> RESERVED = Set.of(
            "include",
            "features",
            "imports",
            "namespace",
            "as",
            "constraint",
            "constraints",
            "cardinality",
            "String",
            "Boolean",
            "Integer",
            "Real",
            "Type",
            "Arithmetic",
            "len",
            "sum",
            "avg",
            "floor",
            "ceil",
            "or",
            "alternative",
            "optional",
            "mandatory",
            "true",
            "false");

    private Identifiers() {}

    /** Whether the name may be written without quotes. */
    public static boolean isBare(String name) {
        return BARE.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** One identifier, quoted when it has to be. */
    public static String written(String name) {
        return isBare(name) ? name : '"' + name + '"';
    }

    /** Identifiers joined by dots, each quoted when it has to be. */
    public static String dotted(List<String> parts) {
        return parts.size() == 1
                ? written(parts.get(0))
                : parts.stream().map(Identifiers::written).collect(Collectors.joining("."));
    }

    /** The name of a feature in a model: identifiers cannot contain a dot, so a dot always ends an import's prefix. */
    static String prefixed(String name) {
        return name.indexOf('.') < 0 ? written(name) : dotted(List.of(name.split("\\.", -1)));
    }
}
