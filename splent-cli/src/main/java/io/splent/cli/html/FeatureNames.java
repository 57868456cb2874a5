package io.splent.cli.html;

import java.util.ArrayList;
import java.util.List;

/** How features are shown: each with a colour of its own, and without what all their names begin with. */
final class FeatureNames {

    /** Neighbours in the list get hues that lie far apart. */
    private static final int GOLDEN_ANGLE = 137;

    private static final int FULL_CIRCLE = 360;

    private final List<String> names;
    private final int prefix;

    FeatureNames(List<String> names) {
        this.names = new ArrayList<>(names);
        this.prefix = names.size() < 2 ? 0 : commonPrefix(names);
    }

    /** Words are not cut apart. */
    private static int commonPrefix(List<String> names) {
        String first = names.get(0);
        int length = first.length();
        for (String name : names) {
            length = Math.min(length, name.length());
            while (!name.startsWith(first.substring(0, length))) {
                length--;
            }
        }
        return first.substring(0, length).lastIndexOf('_') + 1;
    }

    String shown(String name) {
        return names.contains(name) ? name.substring(prefix) : name;
    }

    /** Declares the feature's hue for the style sheet. */
    String colour(String name) {
        return "--h:" + (Math.max(0, names.indexOf(name)) * GOLDEN_ANGLE + 210) % FULL_CIRCLE;
    }
}
