package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for names that people type, and what to say about names that break them. */
public final class Names {

    private static final Pattern FEATURE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]{0,99}");

    private Names() {}

    static String feature(String name) {
        return checked(FEATURE, name, "feature name", "Use lower case letters, digits and '_', at most 63 in all.");
    }

    static boolean isFeature(String name) {
        return FEATURE.matcher(name).matches();
    }

    static String organisation(String name) {
        return checked(ORGANISATION, name, "organisation", "Use letters, digits, '_', '-' and '.'.");
    }

    static String version(String version) {
        return checked(VERSION, version, "version", "Use letters, digits, '_', '-', '+' and '.'.");
    }

    private static String checked(Pattern rule, String name, String what, String hint) {
        if (!rule.matcher(name).matches()) {
            throw new SplentException(
                    ErrorCode.NAME_REFUSED, "The " + what + " '" + visible(name) + "' is not accepted.", hint);
        }
        return name;
    }

    /** The text with everything but printable ASCII shown as a Unicode escape, so that nothing can hide in a message. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(unit -> {
            if (unit >= 0x20 && unit < 0x7f) {
                shown.append((char) unit);
            } else {
                shown.append(String.format("\\u%04x", unit));
            }
        });
        return shown.toString();
    }

    /** Up to three of the candidates that are closest to a mistyped name, closest first. */
    public static List<String> nearest(String typed, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= Math.max(2, typed.length() / 3)
                        || candidate.endsWith("_" + typed))
                .sorted(Comparator.comparingInt((String candidate) -> distance(typed, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /**
     * What to say to someone who mistyped a name.
     *
     * @param what the names are, for example {@code Its features}
     */
    public static String suggestion(String typed, Collection<String> candidates, String what) {
        List<String> nearest = nearest(typed, candidates);
        return nearest.isEmpty()
                ? what + ": " + (candidates.isEmpty() ? "none" : String.join(", ", candidates))
                : "Did you mean " + String.join(" or ", nearest) + "?";
    }

    /** The Levenshtein distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitution = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
