package io.splent.testdb;

import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the developer asked for.
 *
 * @param property a system property by name, or null
 * @param environment an environment variable by name, or null
 */
record TestSettings(Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {

    /** The server the developer named, if any. */
    Optional<DatabaseServer> explicitServer(Vendor vendor) {
        return setting(vendor, "url")
                .map(url -> new DatabaseServer(
                        vendor,
                        url,
                        setting(vendor, "user").orElse(""),
                        setting(vendor, "password").orElse("")));
    }

    /** The version to run the tests on, or the beginning of it; empty where any will do. */
    String version(Vendor vendor) {
        return setting(vendor, "version")
                .orElse(
                        switch (vendor) {
                            case POSTGRESQL -> "17";
                            case MARIADB -> "11.4.5";
                            case MYSQL, H2 -> "";
                        });
    }

    private Optional<String> setting(Vendor vendor, String name) {
        String key = "splent.test." + vendor.id() + "." + name;
        String fromProperty = property.apply(key);
        return fromProperty != null
                ? Optional.of(fromProperty)
                : Optional.ofNullable(environment.apply(key.replace('.', '_').toUpperCase(Locale.ROOT)));
    }
}
