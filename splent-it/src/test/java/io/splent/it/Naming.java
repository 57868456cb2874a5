package io.splent.it;

import io.splent.api.schema.Vendor;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

/** How a product lets Hibernate name things. */
enum Naming {
    HIBERNATES("default", Map.of()),
    SNAKE_CASE(
            "snake case",
            Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")),
    COMPONENT_PATH("component path", Map.of("hibernate.implicit_naming_strategy", "component-path")),
    ALL_QUOTED(
            "all quoted",
            Map.of(
                    "hibernate.globally_quoted_identifiers", "true",
                    "hibernate.globally_quoted_identifiers_skip_column_definitions", "true")),
    /** What Hibernate does when it is only told to quote: it takes column definitions for names, too. */
    DEFINITIONS_QUOTED("definitions quoted", Map.of("hibernate.globally_quoted_identifiers", "true"));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // what Map.of gives cannot be changed
    private final Map<String, String> settings;

    Naming(String title, Map<String, String> settings) {
        this.title = title;
        this.settings = settings;
    }

    static Naming of(String title) {
        for (Naming naming : values()) {
            if (naming.title.equals(title)) {
                return naming;
            }
        }
        throw new IllegalArgumentException("no way of naming: " + title);
    }

    Map<String, String> settings() {
        return settings;
    }

    /** A table or column as it must be written in SQL, such as the condition of a check, which nobody renames. */
    String inSql(String name, Vendor vendor) {
        return switch (this) {
            case HIBERNATES, COMPONENT_PATH -> name;
            case SNAKE_CASE -> snakeCase(name);
            case ALL_QUOTED, DEFINITIONS_QUOTED ->
                switch (vendor) {
                    case H2, POSTGRESQL -> '"' + name + '"';
                    case MARIADB, MYSQL -> '`' + name + '`';
                };
        };
    }

    private static String snakeCase(String name) {
        return new PhysicalNamingStrategySnakeCaseImpl()
                .toPhysicalColumnName(Identifier.toIdentifier(name), null)
                .getText();
    }

    @Override
    public String toString() {
        return title;
    }
}
