package io.splent.core.baseline;

import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns statements of scripts into what can safely be run beside the live schema: only what defines objects of the
 * product's schemas, with these schemas' names replaced by those of their stand-ins.
 */
public final class ScratchStatement {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern DEFINITION = Pattern.compile(
            "(?:CREATE|ALTER|DROP|RENAME|COMMENT ON) "
                    + "(?:(?:OR REPLACE|UNIQUE|FULLTEXT|SPATIAL|UNLOGGED|CACHED|MEMORY|MATERIALIZED|FORCE"
                    + "|ALGORITHM ?= ?\\w+|SQL SECURITY \\w+) )*"
                    + "(?:TABLE|INDEX|SEQUENCE|TYPE|DOMAIN|VIEW|TRIGGER|FUNCTION|PROCEDURE|COLUMN|CONSTRAINT)\\b.*",
            Pattern.DOTALL);

    private static final Pattern OF_ROWS_OR_SESSION = Pattern.compile(
            "(?:INSERT|UPDATE|DELETE|MERGE|REPLACE|TRUNCATE|WITH|SELECT|VALUES|DO|ANALYZE|SET"
                    + " (?!GLOBAL|PERSIST|@@))\\b.*",
            Pattern.DOTALL);

    private static final Pattern CONCURRENTLY = Pattern.compile(
            "^(\\s*(?:CREATE\\s+(?:UNIQUE\\s+)?|DROP\\s+)INDEX\\s+)CONCURRENTLY\\s", Pattern.CASE_INSENSITIVE);

    private static final String QUALIFIER =
            "(?<name>\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|[\\p{L}_][\\p{L}\\p{N}_$]*)(?=\\s*\\.\\s*[\"`\\p{L}_])";
    private static final String SKIPPED = "--[^\\n]*|/\\*.*?\\*/|";
    private static final Pattern NAMES = Pattern.compile(SKIPPED + "'(?:[^']|'')*'|" + QUALIFIER, Pattern.DOTALL);
    private static final Pattern NAMES_WITH_ESCAPES =
            Pattern.compile(SKIPPED + "'(?:[^'\\\\]|\\\\.|'')*'|" + QUALIFIER, Pattern.DOTALL);

    private static final Pattern ANYWHERE = Pattern.compile(QUALIFIER);

    private final Pattern names;
    private final boolean inItsOwnDatabase;
    private final Map<String, String> standIns;
    private final Set<String> schemas;

    /**
     * @param standIns what stands for each of the product's schemas, by its real name
     * @param schemas all schemas of the server
     */
    ScratchStatement(Vendor vendor, Map<String, String> standIns, Set<String> schemas) {
        this.names = vendor.isMySqlFamily() ? NAMES_WITH_ESCAPES : NAMES;
        this.inItsOwnDatabase = vendor == Vendor.H2;
        this.standIns = Map.copyOf(standIns);
        this.schemas = Set.copyOf(schemas);
    }

    /**
     * Whether a statement, run as it is where another schema is the default one, leaves all others alone: it changes
     * objects, rows or the session, and names no schema.
     *
     * @param schemas all schemas of the server
     */
    public static boolean staysWithinDefaultSchema(String sql, Set<String> schemas) {
        String plain = plain(sql);
        boolean known = DEFINITION.matcher(plain).matches()
                || OF_ROWS_OR_SESSION.matcher(plain).matches();
        return known && !names(sql, schemas);
    }

    private static String plain(String sql) {
        return COMMENT.matcher(sql)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    /** The statement for scratch; empty when it defines nothing, or reaches beyond the product's schemas. */
    Optional<String> of(String sql) {
        if (!DEFINITION.matcher(plain(sql)).matches()) {
            return Optional.empty();
        }
        return requalified(CONCURRENTLY.matcher(sql).replaceFirst("$1"));
    }

    private Optional<String> requalified(String sql) {
        Matcher found = names.matcher(sql);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            String name = found.group("name");
            String standIn = name == null ? null : match(unquoted(name), standIns.keySet());
            if (name != null && standIn == null && match(unquoted(name), schemas) != null) {
                return Optional.empty();
            }
            String replacement = standIn == null ? found.group() : quotedAs(name, standIns.get(standIn));
            found.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        String requalified = found.appendTail(result).toString();
        return inItsOwnDatabase || !(names(requalified, schemas) || names(requalified, standIns.keySet()))
                ? Optional.of(requalified)
                : Optional.empty();
    }

    /** Whether a schema is named, be it in a text: where a text begins and ends may have been misunderstood. */
    private static boolean names(String sql, Set<String> schemas) {
        return ANYWHERE.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(ScratchStatement::unquoted)
                .anyMatch(name -> match(name, schemas) != null);
    }

    /** Without regard to case: rather take a name for a schema than run something in the live one. */
    private static @Nullable String match(String name, Set<String> candidates) {
        return candidates.contains(name)
                ? name
                : candidates.stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
    }

    private static String unquoted(String name) {
        char quote = name.charAt(0);
        return quote == '"' || quote == '`'
                ? name.substring(1, name.length() - 1).replace("" + quote + quote, "" + quote)
                : name;
    }

    private static String quotedAs(@Nullable String name, @Nullable String standIn) {
        String quote = name != null && name.startsWith("`") ? "`" : "\"";
        return name != null && (name.startsWith("`") || name.startsWith("\"")) ? quote + standIn + quote : "" + standIn;
    }
}
