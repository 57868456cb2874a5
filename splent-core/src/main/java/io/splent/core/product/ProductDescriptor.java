package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A product's {@code splent.toml}.
 *
 * @param name the product's name
 * @param features the selected features in declared order
 * @param uvlFile the feature model relative to {@code uvl/}; empty when the product declares none
 * @param database where the product's data lives
 * @param differ the configured differ; empty when the product leaves it open
 * @param store the configured store; empty when the product leaves it open
 * @param assumeRows whether every table that exists is changed as if it held rows, also where it is empty
 * @param statementTimeout how long a statement of a script may take; empty for as long as it takes
 * @param mappingSettings settings for the object-relational mapper
 * @param classPathGlobs jars relative to the product, possibly with {@code *} in the file name
 */
public record ProductDescriptor(
        String name,
        List<FeatureReference> features,
        Optional<String> uvlFile,
        DatabaseSettings database,
        Optional<String> differ,
        Optional<String> store,
        boolean assumeRows,
        Optional<Duration> statementTimeout,
        Map<String, String> mappingSettings,
        List<String> classPathGlobs) {

    /**
     * The {@code [database]} table.
     *
     * @param url empty for the embedded H2 file
     * @param passwordVariable the environment variable that holds the password
     */
    public record DatabaseSettings(
            Optional<String> url, Optional<String> user, Optional<String> passwordVariable, Optional<String> schema) {}

    /**
     * Reads a descriptor.
     *
     * @param stage the value of {@code SPLENT_ENV}, for example {@code dev}; adds the features of that stage
     */
    static ProductDescriptor read(Path file, Optional<String> stage) {
        TomlDocument toml = TomlDocument.read(file);
        Path directory = file.toAbsolutePath().getParent();
        String directoryName = directory == null ? "" : String.valueOf(directory.getFileName());
        return new ProductDescriptor(
                toml.string("product.name").orElse(directoryName),
                features(toml, stage),
                toml.string("uvl.file"),
                database(toml),
                toml.string("migrations.differ"),
                toml.string("migrations.store"),
                toml.bool("migrations.assume_rows").orElse(false),
                toml.seconds("migrations.statement_timeout"),
                toml.settings("hibernate"),
                toml.strings("classpath.jars"));
    }

    private static DatabaseSettings database(TomlDocument toml) {
        if (toml.has("database.password")) {
            throw new SplentException(
                    ErrorCode.PASSWORD_IN_FILE,
                    "[database] holds a password. Passwords do not belong into a file that is shared.",
                    toml.locationOf("database.password"),
                    "Remove the line, export the password in a variable, and name it: password_env = \"DB_PASSWORD\".");
        }
        return new DatabaseSettings(
                toml.string("database.url"),
                toml.string("database.user"),
                toml.string("database.password_env"),
                toml.string("database.schema"));
    }

    private static List<FeatureReference> features(TomlDocument toml, Optional<String> stage) {
        if (!toml.has("product")) {
            throw toml.invalidAt("product", "The table [product] is missing.");
        }
        Function<String, List<FeatureReference>> listed = key -> {
            refuseTwoCases(toml, key);
            return toml.strings(key).stream()
                    .map(text -> FeatureReference.parse(text, toml.locationOf(key)))
                    .toList();
        };
        List<FeatureReference> features = new ArrayList<>(listed.apply("product.features"));
        stage.filter(name -> name.matches("[A-Za-z0-9_]+"))
                .ifPresent(name -> features.addAll(listed.apply("product.features_" + name)));
        refuseDuplicates(toml, features);
        return List.copyOf(features);
    }

    /** Databases and file systems disagree on whether such names are one. */
    private static void refuseTwoCases(TomlDocument toml, String key) {
        Map<String, String> seen = new HashMap<>();
        for (String text : toml.strings(key)) {
            String earlier = seen.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
            if (earlier != null && !earlier.equals(text)) {
                throw new SplentException(
                        ErrorCode.FEATURE_DUPLICATE,
                        "Two features differ only in case: features/" + Names.visible(earlier) + " and features/"
                                + Names.visible(text) + ".",
                        toml.locationOf(key),
                        "Keep the one in lower case.");
            }
        }
    }

    private static void refuseDuplicates(TomlDocument toml, List<FeatureReference> features) {
        Map<String, FeatureReference> seen = new HashMap<>();
        for (FeatureReference reference : features) {
            FeatureReference earlier = seen.put(reference.name(), reference);
            if (earlier != null) {
                throw new SplentException(
                        ErrorCode.FEATURE_DUPLICATE,
                        "The product lists the feature " + reference.name() + " twice: " + earlier + " and " + reference
                                + ".",
                        toml.locationOf("product.features"),
                        "Keep one of the two.");
            }
        }
    }
}
