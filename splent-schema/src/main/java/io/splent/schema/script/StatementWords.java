package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import io.splent.schema.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement says without comments, strings and spelling: words in upper case, {@code ''} for strings, names
 * in quotes as they are, all divided by one blank.
 *
 * @param vendor by whose rules
 * @param tokens in order
 * @param written the same tokens as they are written
 */
record StatementWords(Vendor vendor, List<String> tokens, List<String> written) {

    /** Finds a name among the words of {@link #text()}, quoted or not. */
    static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|[^\\s\"`(;.,]+)";

    private static final String STRING = "''";

    /** The one string that tells what a statement does. */
    private static final String SEARCH_PATH = "'search_path'";

    /** Hardly a decision needs more than the beginning, and a script of inserts may be long. */
    private static final int MOST_TOKENS = 400;

    StatementWords {
        tokens = List.copyOf(tokens);
        written = List.copyOf(written);
    }

    /** As much of a statement as tells of what kind it is. */
    static StatementWords of(Vendor vendor, String sql) {
        return of(vendor, sql, MOST_TOKENS);
    }

    /** All of a statement: what fills a new table stands at its end. */
    static StatementWords whole(Vendor vendor, String sql) {
        return of(vendor, sql, Integer.MAX_VALUE);
    }

    private static StatementWords of(Vendor vendor, String sql, int most) {
        SqlLexer lexer = new SqlLexer(vendor, sql);
        List<String> tokens = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int position = 0;
        while (position < sql.length() && tokens.size() < most) {
            SqlToken token = lexer.at(position, "");
            String text = sql.substring(token.start(), token.end());
            if (!token.isBlank() && !isBoundOfExecutedComment(token, text)) {
                tokens.add(word(token.kind(), text));
                written.add(text);
            }
            position = token.end();
        }
        return new StatementWords(vendor, tokens, written);
    }

    private static boolean isBoundOfExecutedComment(SqlToken token, String text) {
        return token.kind() == Kind.SYMBOL && (text.startsWith("/*") || text.equals("*/"));
    }

    private static String word(Kind kind, String text) {
        return switch (kind) {
            case WORD -> text.toUpperCase(Locale.ROOT);
            case STRING -> text.equalsIgnoreCase(SEARCH_PATH) ? SEARCH_PATH : STRING;
            case SPACE, COMMENT, NAME, SYMBOL -> text;
        };
    }

    /** A name without its quotes, and with those in it written once. */
    static String unquoted(String name) {
        char first = name.charAt(0);
        return first == '"' || first == '`'
                ? name.substring(1, name.length() - 1).replace("" + first + first, String.valueOf(first))
                : name;
    }

    String text() {
        return String.join(" ", tokens);
    }

    /** Whether the whole statement matches. */
    boolean match(Pattern pattern) {
        return matcher(pattern).matches();
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text());
    }
}
