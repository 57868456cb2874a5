package io.splent.schema.script;

import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that gives a name to a table, or takes it away by dropping or renaming the table.
 *
 * @param table as the database stores its name; on MariaDB and MySQL, where that depends on the server, in lower case
 * @param creates whether it creates the table; else nothing has the name any more
 * @since 0.1
 */
public record TableStatement(ObjectName table, boolean creates) {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?:(?<creates>CREATE) (?:OR REPLACE )?(?:UNLOGGED |CACHED |MEMORY )?TABLE (?:IF NOT EXISTS )?"
                    + "|DROP TABLE (?:IF EXISTS )?|RENAME TABLE |ALTER TABLE (?:IF EXISTS )?(?=.* RENAME TO )(?:ONLY )?)"
                    + "(?:(?<schema>" + StatementWords.NAME + ") \\. )?(?<name>" + StatementWords.NAME + ")(?: .*)?",
            Pattern.DOTALL);

    /** What a statement does to a table; empty when it does something else. */
    public static Optional<TableStatement> of(Vendor vendor, ScriptStatement statement) {
        Matcher matcher = StatementWords.of(vendor, statement.sql()).matcher(STATEMENT);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String schema = matcher.group("schema");
        ObjectName table =
                new ObjectName(schema == null ? null : stored(vendor, schema), stored(vendor, matcher.group("name")));
        return Optional.of(new TableStatement(table, matcher.group("creates") != null));
    }

    private static String stored(Vendor vendor, String word) {
        String name = StatementWords.unquoted(word);
        boolean quoted = !name.equals(word);
        return switch (vendor) {
            case POSTGRESQL -> quoted ? name : name.toLowerCase(Locale.ROOT);
            case H2 -> name;
            case MARIADB, MYSQL -> name.toLowerCase(Locale.ROOT);
        };
    }
}
