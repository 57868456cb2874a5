package io.splent.core.rename;

import io.splent.api.schema.Dialect;
import io.splent.schema.sql.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A name as a user types it. A bare name means the stored name that reads the same, whatever the case; a quoted one means
 * exactly what is in the quotes.
 */
record TypedName(String text, boolean quoted) {

    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    /** The stored name as it is best typed. */
    static String typed(String stored, Dialect dialect) {
        String shown = new Identifiers(dialect).display(stored);
        return BARE.matcher(shown).matches() ? shown : '"' + stored.replace("\"", "\"\"") + '"';
    }

    private boolean matches(String stored) {
        return quoted ? stored.equals(text) : stored.equalsIgnoreCase(text);
    }

    /** The one that is meant: the exact name if it is there, else the one that differs in case only. */
    <T> Optional<T> among(List<T> candidates, Function<T, String> stored) {
        List<T> meant = candidates.stream()
                .filter(candidate -> matches(stored.apply(candidate)))
                .toList();
        return meant.stream()
                .filter(candidate -> stored.apply(candidate).equals(text))
                .findFirst()
                .or(() -> meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty());
    }
}
