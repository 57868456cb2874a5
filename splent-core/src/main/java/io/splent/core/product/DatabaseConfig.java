package io.splent.core.product;

import io.splent.core.product.ProductDescriptor.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach the product's database.
 *
 * @param url the JDBC URL, free of credentials
 * @param password kept out of {@link #toString()}
 * @param embeddedFile the H2 file when the product has no database of its own; empty otherwise
 * @param statementTimeout how long a statement of a script may take; empty for as long as it takes
 */
public record DatabaseConfig(
        String url,
        String user,
        String password,
        Optional<String> schema,
        Optional<Path> embeddedFile,
        Optional<Duration> statementTimeout) {

    /** The configuration: environment variables first, then the descriptor, else the embedded file. */
    public static DatabaseConfig of(ProductDescriptor descriptor, Environment environment, Path productDirectory) {
        DatabaseSettings settings = descriptor.database();
        Optional<String> url = environment.variable("SPLENT_DATABASE_URL").or(settings::url);
        if (url.isEmpty()) {
            Path file = productDirectory.resolve(".splent").resolve("db");
            return new DatabaseConfig(
                    "jdbc:h2:file:" + file,
                    "sa",
                    "",
                    settings.schema(),
                    Optional.of(file),
                    descriptor.statementTimeout());
        }
        JdbcUrl.requireSafe(
                url.get(),
                environment
                        .variable("SPLENT_INSECURE_TLS")
                        .filter("true"::equals)
                        .isPresent());
        return new DatabaseConfig(
                url.get(),
                environment.variable("SPLENT_DATABASE_USER").or(settings::user).orElse(""),
                environment
                        .variable("SPLENT_DATABASE_PASSWORD")
                        .or(() -> settings.passwordVariable().flatMap(environment::variable))
                        .orElse(""),
                settings.schema(),
                Optional.empty(),
                descriptor.statementTimeout());
    }

    /** Whether the embedded file has not been created yet: the database is as good as empty. */
    public boolean isEmbeddedAndAbsent() {
        return embeddedFile
                .map(file -> !Files.exists(file.resolveSibling(file.getFileName() + ".mv.db")))
                .orElse(false);
    }

    /**
     * A scratch schema beside this database's.
     *
     * @param inMemory the URL of a database in memory, where the schema lies in one
     */
    public DatabaseConfig scratch(Optional<String> inMemory, String name) {
        return inMemory.map(other ->
                        new DatabaseConfig(other, "sa", "", Optional.of(name), Optional.empty(), statementTimeout))
                .orElseGet(() ->
                        new DatabaseConfig(url, user, password, Optional.of(name), Optional.empty(), statementTimeout));
    }

    @Override
    public String toString() {
        return url + (user.isEmpty() ? "" : " as " + user);
    }
}
