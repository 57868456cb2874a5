package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the objects whose names occur in a statement, so that it can be told later whether the statement has changed
 * them. Every word of the statement may be a name: one that is none only costs a look. What a table holds, its statistics
 * and the next value of a sequence do not count.
 *
 * @since 0.1
 */
public final class NamedObjects {

    private static final Pattern WORD =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|([\\p{L}_][\\p{L}\\p{N}_$]*)");

    private static final Set<String> VOLATILE =
            Set.of("ROW_COUNT_ESTIMATE", "LAST_MODIFICATION", "BASE_VALUE", "IDENTITY_BASE", "SELECTIVITY");

    private static final Pattern NEXT_KEY = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private final Vendor vendor;

    public NamedObjects(Vendor vendor) {
        this.vendor = vendor;
    }

    /** The same text as long as none of the objects changes, appears or goes. */
    public String fingerprint(Connection connection, ScriptStatement statement) throws SQLException {
        SortedSet<String> words = words(statement.sql());
        List<String> facts = facts(connection, words);
        if (vendor == Vendor.H2) {
            facts.addAll(rows(connection, CatalogLook.H2_COPIES.query(words.size()), words));
        }
        return digest(facts);
    }

    /** The fingerprint as it would be without the copies of tables that H2 makes while it changes them. */
    public String fingerprintWithoutCopies(Connection connection, ScriptStatement statement) throws SQLException {
        return digest(facts(connection, words(statement.sql())));
    }

    private List<String> facts(Connection connection, SortedSet<String> words) throws SQLException {
        List<String> facts = new ArrayList<>();
        if (vendor.isMySqlFamily()) {
            facts.addAll(tablesOfMariaDb(connection, words));
        }
        for (CatalogLook look : CatalogLook.of(vendor)) {
            if (look.isWorthwhile(words)) {
                facts.addAll(rows(connection, look.query(words.size()), words));
            }
        }
        return facts;
    }

    private static String digest(List<String> facts) {
        Collections.sort(facts);
        return sha256(String.join("\n", facts));
    }

    private static List<String> tablesOfMariaDb(Connection connection, SortedSet<String> words) throws SQLException {
        List<String> facts = new ArrayList<>();
        for (String table : rows(connection, CatalogLook.MARIADB_TABLES.query(words.size()), words)) {
            for (String row : rows(connection, "SHOW CREATE TABLE " + table, List.of())) {
                facts.add(NEXT_KEY.matcher(row).replaceFirst(""));
            }
        }
        return facts;
    }

    /** What tells one text from another. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static SortedSet<String> words(String sql) {
        SortedSet<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            String name = word.group(1) != null
                    ? word.group(1).replace("\"\"", "\"")
                    : word.group(2) != null ? word.group(2).replace("``", "`") : word.group(3);
            words.add(name);
            words.add(name.toUpperCase(Locale.ROOT));
        }
        return words;
    }

    private static List<String> rows(Connection connection, String query, Collection<String> names)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int number = 0;
            for (String name : names) {
                statement.setString(++number, name);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static String row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner values = new StringJoiner("|");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!VOLATILE.contains(columns.getColumnLabel(i))) {
                values.add(row.getString(i));
            }
        }
        return values.toString();
    }
}
