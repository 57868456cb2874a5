package io.splent.it;

import java.util.Locale;
import java.util.Map;

/** How names are made of what the entities say. */
enum CorpusNaming {
    DEFAULT,
    SNAKE_CASE;

    /** The settings that tell Hibernate to name so. */
    Map<String, String> settings() {
        return this == DEFAULT
                ? Map.of()
                : Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
    }

    /** What becomes of a name in the middle of which words begin with capitals. */
    String of(String name) {
        return this == DEFAULT
                ? name
                : name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
