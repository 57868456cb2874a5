package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index that a {@code CREATE INDEX CONCURRENTLY} of PostgreSQL makes. When such a statement fails or is killed, a
 * broken index of that name stays behind: it slows every write, serves no query, and is in the way of the next try.
 *
 * @param name the index; quoted as written, otherwise in lower case
 * @param table its table, likewise
 * @since 0.1
 */
public record ConcurrentIndex(String name, String table) {

    private static final Pattern CREATION = Pattern.compile(
            "CREATE (?:UNIQUE )?INDEX CONCURRENTLY (?:IF NOT EXISTS )?(?<name>" + StatementWords.NAME
                    + ") ON (?:ONLY )?(?:(?<schema>" + StatementWords.NAME + ") \\. )?(?<table>" + StatementWords.NAME
                    + ") .*",
            Pattern.DOTALL);

    private static final String BROKEN = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE i.indrelid = to_regclass(?) AND NOT i.indisvalid AND c.relname = (parse_ident(?))[1]""";

    /** What a statement makes; empty when it is another statement, or leaves the name to the database. */
    public static Optional<ConcurrentIndex> madeBy(ScriptStatement statement) {
        Matcher creation = StatementWords.of(Vendor.POSTGRESQL, statement.sql()).matcher(CREATION);
        if (!creation.matches()) {
            return Optional.empty();
        }
        String schema = creation.group("schema");
        String table = (schema == null ? "" : folded(schema) + ".") + folded(creation.group("table"));
        return Optional.of(new ConcurrentIndex(folded(creation.group("name")), table));
    }

    private static String folded(String name) {
        return name.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT);
    }

    /** Removes what a failed attempt has left behind; a usable index of the name stays. */
    public void dropIfBroken(Connection connection) throws SQLException {
        for (String index : broken(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index);
            }
        }
    }

    private List<String> broken(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BROKEN)) {
            query.setString(1, table);
            query.setString(2, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    broken.add(rows.getString(1));
                }
            }
        }
        return broken;
    }
}
