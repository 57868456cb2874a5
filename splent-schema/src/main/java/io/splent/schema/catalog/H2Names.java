package io.splent.schema.catalog;

import java.util.regex.Pattern;

/** How H2 prints and makes up names. */
final class H2Names {

    private static final Pattern GENERATED = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?");

    private H2Names() {}

    /** Whether H2 chose the name of a constraint; what it chooses depends on the names already taken. */
    static boolean isGenerated(String name) {
        return GENERATED.matcher(name).matches();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
