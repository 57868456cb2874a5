package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.product.ProductDescriptor.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How to reach the product's database.
 *
 * @param url the JDBC URL, free of credentials
 * @param password kept out of {@link #toString()}
 * @param embeddedFile the H2 file when the product has no database of its own; empty otherwise
 */
public record DatabaseConfig(
        String url, String user, String password, Optional<String> schema, Optional<Path> embeddedFile) {

    private static final List<String> KNOWN_PREFIXES =
            List.of("jdbc:postgresql:", "jdbc:mariadb:", "jdbc:mysql:", "jdbc:h2:");

    /** Parameters that run code or read files on this machine or the server's behalf. */
    private static final List<String> REFUSED_PARAMETERS = List.of(
            "socketfactory",
            "sslfactory",
            "allowloadlocalinfile",
            "allowurlinlocalinfile",
            "allowmultiqueries",
            "autodeserialize",
            "init",
            "trace_level_file",
            "password",
            "user");

    /** The configuration: environment variables first, then the descriptor, else the embedded file. */
    public static DatabaseConfig of(DatabaseSettings settings, Environment environment, Path productDirectory) {
        Optional<String> url = environment.variable("SPLENT_DATABASE_URL").or(settings::url);
        if (url.isEmpty()) {
            Path file = productDirectory.resolve(".splent").resolve("db");
            return new DatabaseConfig("jdbc:h2:file:" + file, "sa", "", settings.schema(), Optional.of(file));
        }
        refuseUnsafe(url.get());
        return new DatabaseConfig(
                url.get(),
                environment.variable("SPLENT_DATABASE_USER").or(settings::user).orElse(""),
                environment
                        .variable("SPLENT_DATABASE_PASSWORD")
                        .or(() -> settings.passwordVariable().flatMap(environment::variable))
                        .orElse(""),
                settings.schema(),
                Optional.empty());
    }

    private static void refuseUnsafe(String url) {
        if (KNOWN_PREFIXES.stream().noneMatch(url::startsWith)) {
            throw new SplentException(
                    ErrorCode.URL_REFUSED,
                    "The database URL is none that SPLENT knows.",
                    "Use one of: " + String.join(", ", KNOWN_PREFIXES));
        }
        for (String parameter : url.split("[?&;]", -1)) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (REFUSED_PARAMETERS.contains(name)) {
                throw new SplentException(
                        ErrorCode.URL_REFUSED,
                        "The database URL has the parameter '" + name + "', which is not accepted.",
                        name.equals("password") || name.equals("user")
                                ? "Give user and password_env in [database], or SPLENT_DATABASE_USER and"
                                        + " SPLENT_DATABASE_PASSWORD."
                                : "Remove the parameter.");
            }
        }
    }

    /** Whether the embedded file has not been created yet: the database is as good as empty. */
    public boolean isEmbeddedAndAbsent() {
        return embeddedFile
                .map(file -> !Files.exists(file.resolveSibling(file.getFileName() + ".mv.db")))
                .orElse(false);
    }

    @Override
    public String toString() {
        return url + (user.isEmpty() ? "" : " as " + user);
    }
}
