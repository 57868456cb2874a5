package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What H2 leaves behind when it ends amid an {@code ALTER TABLE} that copies the table: it commits the copy with its keys
 * and indexes one by one, drops the original, commits, and only then gives the copy and its parts the names of the
 * original.
 *
 * @param schema the schema of the table, as stored; empty for the current one
 * @param table the table that the statement changes, as stored
 * @since 0.1
 */
public record InterruptedCopy(Optional<String> schema, String table) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\"(;.,]+)";

    private static final Pattern CHANGE = Pattern.compile(
            "ALTER TABLE (?:IF EXISTS )?(?:(?<schema>" + NAME + ") \\. )?(?<table>" + NAME + ") (?!RENAME TO ).*",
            Pattern.DOTALL);

    private static final String IN_SCHEMA = " = COALESCE(CAST(? AS VARCHAR), CURRENT_SCHEMA)";

    private static final String TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema"
            + IN_SCHEMA + " AND REGEXP_REPLACE(table_name, '" + CatalogLook.H2_COPY + "', '') = ?";

    /** The statement that gives a part the name that it has in the original; a name that is taken was a made-up one. */
    private static final List<String> PARTS = List.of("""
            SELECT 'ALTER TABLE ' || QUOTE_IDENT(table_schema) || '.' || QUOTE_IDENT(table_name)
                || ' RENAME CONSTRAINT ' || QUOTE_IDENT(constraint_name)
                || ' TO ' || QUOTE_IDENT(SUBSTRING(constraint_name, LENGTH(?2) + 1))
            FROM information_schema.table_constraints part
            WHERE constraint_schema = COALESCE(CAST(?1 AS VARCHAR), CURRENT_SCHEMA)
                AND LEFT(constraint_name, LENGTH(?2)) = ?2
                AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints other
                    WHERE other.constraint_schema = part.constraint_schema
                        AND other.constraint_name = SUBSTRING(part.constraint_name, LENGTH(?2) + 1))""", """
            SELECT 'ALTER INDEX ' || QUOTE_IDENT(index_schema) || '.' || QUOTE_IDENT(index_name)
                || ' RENAME TO ' || QUOTE_IDENT(SUBSTRING(index_name, LENGTH(?2) + 1))
            FROM information_schema.indexes part
            WHERE index_schema = COALESCE(CAST(?1 AS VARCHAR), CURRENT_SCHEMA)
                AND LEFT(index_name, LENGTH(?2)) = ?2
                AND NOT EXISTS (SELECT 1 FROM information_schema.indexes other
                    WHERE other.index_schema = part.index_schema
                        AND other.index_name = SUBSTRING(part.index_name, LENGTH(?2) + 1))""");

    private static final String TRIGGERS = "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema"
            + IN_SCHEMA + " AND event_object_table = ?";

    private static final String VIEWS = "SELECT QUOTE_IDENT(table_schema) || '.' || QUOTE_IDENT(table_name)"
            + " FROM information_schema.views WHERE table_schema" + IN_SCHEMA;

    /** What a statement may leave behind; empty for one that copies no table. */
    public static Optional<InterruptedCopy> of(Vendor vendor, ScriptStatement statement) {
        Matcher change = StatementWords.of(vendor, statement.sql()).matcher(CHANGE);
        return vendor == Vendor.H2 && change.matches()
                ? Optional.of(new InterruptedCopy(
                        Optional.ofNullable(change.group("schema")).map(InterruptedCopy::stored),
                        stored(change.group("table"))))
                : Optional.empty();
    }

    private static String stored(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word;
    }

    /**
     * Makes good what an attempt has left behind: removes a copy beside the original, and finishes one whose original is
     * gone already.
     *
     * @param unchanged whether all is as before the attempt, but for the copies; only then is a copy surely not somebody's
     * @return whether it can be told from the table, after this, if the statement took effect
     */
    public boolean settle(Connection connection, boolean unchanged) throws SQLException {
        List<String> tables = texts(connection, TABLES, table);
        boolean original = tables.remove(table);
        if (tables.isEmpty()) {
            return true;
        }
        if (original) {
            if (unchanged) {
                for (String copy : tables) {
                    execute(connection, "DROP TABLE " + qualified(copy) + " CASCADE");
                }
            }
            return unchanged;
        }
        String copy = tables.get(0);
        if (tables.size() > 1 || !texts(connection, TRIGGERS, copy).isEmpty()) {
            return false;
        }
        finish(connection, copy);
        return true;
    }

    /** The name of the table comes last: until then this can be done again. */
    private void finish(Connection connection, String copy) throws SQLException {
        for (String query : PARTS) {
            for (String rename : texts(connection, query, copy + "_")) {
                execute(connection, rename);
            }
        }
        execute(connection, "ALTER TABLE " + qualified(copy) + " RENAME TO " + quoted(table));
        for (String view : texts(connection, VIEWS)) {
            execute(connection, "ALTER VIEW IF EXISTS " + view + " RECOMPILE");
        }
    }

    private String qualified(String name) {
        return schema.map(known -> quoted(known) + ".").orElse("") + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<String> texts(Connection connection, String query, String... names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema.orElse(null));
            for (int i = 0; i < names.length; i++) {
                statement.setString(i + 2, names[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
