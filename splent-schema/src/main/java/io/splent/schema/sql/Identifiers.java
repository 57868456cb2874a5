package io.splent.schema.sql;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.IdentifierCase;
import io.splent.api.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes stored names as SQL identifiers: bare where the database reads the bare word as that name, quoted otherwise.
 * Thread-safe.
 *
 * @since 0.1
 */
public final class Identifiers {

    private static final Pattern UPPER = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Pattern LOWER = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern ANY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final IdentifierCase identifierCase;
    private final ReservedWords reserved;
    private final char quote;

    public Identifiers(Dialect dialect) {
        this.identifierCase = dialect.identifierCase();
        this.reserved = ReservedWords.of(dialect.vendor());
        this.quote = dialect.vendor().isMySqlFamily() ? '`' : '"';
    }

    /** The stored name as it is written in SQL, for example {@code notes} for a {@code NOTES} of H2. */
    public String sql(String name) {
        return isBare(name) ? display(name) : quoted(name);
    }

    /** The stored name as it is written in SQL, with its schema when that is not the default one. */
    public String sql(ObjectName name) {
        String schema = name.schema();
        return (schema == null ? "" : sql(schema) + ".") + sql(name.name());
    }

    /** Several names as a list without parentheses. */
    public String sql(List<String> names) {
        return names.stream().map(this::sql).collect(Collectors.joining(", "));
    }

    /** The stored name in quotes, whatever it is. */
    public String quoted(String name) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /** The stored name for people: never quoted, in lower case where that is how it would be typed. */
    public String display(String name) {
        return identifierCase == IdentifierCase.UPPER && UPPER.matcher(name).matches()
                ? name.toLowerCase(Locale.ROOT)
                : name;
    }

    /** The name for people, with its schema when that is not the default one. */
    public String display(ObjectName name) {
        String schema = name.schema();
        return (schema == null ? "" : display(schema) + ".") + display(name.name());
    }

    private boolean isBare(String name) {
        Pattern bare = switch (identifierCase) {
            case UPPER -> UPPER;
            case LOWER -> LOWER;
            case PRESERVED -> ANY;
        };
        return bare.matcher(name).matches() && !reserved.contains(name);
    }
}
