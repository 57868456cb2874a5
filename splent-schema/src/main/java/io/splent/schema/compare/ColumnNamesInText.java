package io.splent.schema.compare;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Column names inside conditions and expressions as databases print them. */
final class ColumnNamesInText {

    /** Texts, names in either kind of quotes, and bare words. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|[\\p{L}_][\\w$]*");

    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

    private ColumnNamesInText() {}

    /** The text with every mention of one column replaced; literals are left alone. */
    static String renamed(String text, String from, String to) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(renamed(token, from, to)));
    }

    private static String renamed(MatchResult token, String from, String to) {
        String printed = token.group();
        char first = printed.charAt(0);
        if (first == '"' || first == '`') {
            return printed.equals(quoted(from, first)) ? quoted(to, first) : printed;
        }
        if (!printed.equals(from)) {
            return printed;
        }
        return BARE.matcher(to).matches() ? to : quoted(to, '"');
    }

    private static String quoted(String name, char quote) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }
}
