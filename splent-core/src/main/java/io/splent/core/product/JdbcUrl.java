package io.splent.core.product;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which JDBC URLs are opened. Drivers know parameters that load classes, read files for the server or run SQL, and
 * more with every release: only those pass that are known to be harmless. A refusal names the parameter, never its value.
 */
final class JdbcUrl {

    private static final Set<String> CREDENTIALS = Set.of("user", "username", "password");
    private static final Pattern LOOPBACK =
            Pattern.compile("|localhost(:\\d*)?|127(\\.\\d{1,3}){3}(:\\d*)?|\\[(::1|0:0:0:0:0:0:0:1)](:\\d*)?");

    /** A list of plain hosts: no parts in parentheses, which may hold parameters, and no credentials. */
    private static final Pattern HOSTS = Pattern.compile("[\\w.:,\\[\\]-]*");

    private static final Set<String> NETWORK = words(
            "connectTimeout socketTimeout tcpKeepAlive sslmode characterEncoding useUnicode tinyInt1isBit cachePrepStmts"
                    + " useServerPrepStmts rewriteBatchedStatements useCompression");

    /**
     * What is accepted for one driver.
     *
     * @param verified the parameter that encrypts and checks who answers; empty where there is none
     * @param parameters in lower case
     */
    private record Form(String prefix, String separators, String verified, Set<String> parameters) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    "jdbc:postgresql:",
                    "[?&]",
                    "sslmode=verify-full",
                    words(
                            "applicationName assumeMinServerVersion binaryTransfer channelBinding connectTimeout currentSchema"
                                    + " defaultRowFetchSize gssEncMode hostRecheckSeconds loadBalanceHosts loginTimeout"
                                    + " prepareThreshold reWriteBatchedInserts socketTimeout ssl sslcert sslkey sslmode"
                                    + " sslNegotiation sslRootCert stringtype targetServerType tcpKeepAlive")),
            new Form(
                    "jdbc:mariadb:",
                    "[?&]",
                    "sslMode=verify-full",
                    with("serverSslCert timezone transformedBitIsBoolean")),
            new Form(
                    "jdbc:mysql:",
                    "[?&]",
                    "sslMode=VERIFY_IDENTITY",
                    with("connectionTimeZone serverTimezone forceConnectionTimeZoneToSession zeroDateTimeBehavior")),
            new Form(
                    "jdbc:h2:",
                    ";",
                    "",
                    words(
                            "access_mode_data auto_server cache_size case_insensitive_identifiers cipher compress"
                                    + " database_to_lower database_to_upper db_close_delay db_close_on_exit default_lock_timeout"
                                    + " default_null_ordering ifexists ignorecase lock_timeout mode non_keywords write_delay")));

    private JdbcUrl() {}

    private static Set<String> words(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> with(String more) {
        return Stream.concat(NETWORK.stream(), words(more).stream()).collect(Collectors.toSet());
    }

    /**
     * Refuses what must not be opened.
     *
     * @param insecure whether the connection to another machine may be unencrypted, or with whoever answers
     */
    static void requireSafe(String url, boolean insecure) {
        Form form = FORMS.stream()
                .filter(candidate -> url.startsWith(candidate.prefix()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "The database URL is none that SPLENT knows.",
                        "Use one of: " + FORMS.stream().map(Form::prefix).collect(Collectors.joining(", "))));
        String[] parts = url.substring(form.prefix().length()).split(form.separators(), -1);
        for (int i = 1; i < parts.length; i++) {
            requireAccepted(form, parts[i].split("=", 2)[0]);
        }
        List<String> hosts = hosts(form, parts[0]);
        boolean local = hosts.stream().allMatch(host -> LOOPBACK.matcher(host).matches());
        if (!local && !insecure && !isVerified(form, parts)) {
            throw notVerified(form);
        }
    }

    private static void requireAccepted(Form form, String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !form.parameters().contains(name)) {
            throw refused(
                    "The database URL has the parameter '" + Names.visible(parameter) + "', which is not accepted.",
                    CREDENTIALS.contains(name)
                            ? "Give user and password_env in [database], or SPLENT_DATABASE_USER and"
                                    + " SPLENT_DATABASE_PASSWORD."
                            : "Remove the parameter. Accepted: "
                                    + form.parameters().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** The machines that a URL names; those of an H2 file or memory are none. */
    private static List<String> hosts(Form form, String address) {
        boolean h2 = form.prefix().equals("jdbc:h2:");
        String rest = h2 ? address.replaceFirst("^(tcp|ssl):", "") : address;
        if ((h2 && rest.equals(address)) || !rest.startsWith("//")) {
            if (h2 || form.prefix().equals("jdbc:postgresql:")) {
                return List.of();
            }
            throw unusualHosts();
        }
        String hosts = rest.substring(2).split("/", 2)[0];
        if (!HOSTS.matcher(hosts).matches()) {
            throw unusualHosts();
        }
        return List.of(hosts.split(",", -1));
    }

    private static boolean isVerified(Form form, String[] parts) {
        return !form.verified().isEmpty() && Stream.of(parts).anyMatch(part -> part.equalsIgnoreCase(form.verified()));
    }

    private static SplentException unusualHosts() {
        return refused(
                "The database URL names its server in a form that is not accepted.",
                "Write //host:port/database, without credentials, parentheses or further prefixes.");
    }

    private static SplentException notVerified(Form form) {
        String insecure = "to go without, type --insecure-tls or set SPLENT_INSECURE_TLS=true.";
        return refused(
                "The database is on another machine, and the URL does not demand an encrypted connection to a server that"
                        + " proves its name.",
                form.verified().isEmpty()
                        ? "H2 has none; " + insecure
                        : "Add " + form.verified() + " to the URL; " + insecure);
    }

    private static SplentException refused(String message, String hint) {
        return new SplentException(ErrorCode.URL_REFUSED, message, hint);
    }
}
