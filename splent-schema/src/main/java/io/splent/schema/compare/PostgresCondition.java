package io.splent.schema.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of conditions in which it does not matter how PostgreSQL came to store them. The text it prints for a condition
 * depends on the type the column had when the condition was made: a list of values on a {@code varchar} column that was
 * later altered to {@code text} keeps casts that a fresh {@code text} column does not get.
 */
final class PostgresCondition {

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern TEXT_CAST =
            Pattern.compile("::(?:character varying|text|bpchar|character)(?:\\(\\d+\\))?(?:\\[\\])?");
    private static final Pattern NEEDLESS_PARENTHESES = Pattern.compile(
            "(?<![\\w\"])\\(((?:\"[^\"]+\"|\\w+|\u0001\\d+\u0001)|ARRAY\\[[^\\[\\]()]*\\]|\\([^()]*\\))\\)");

    private PostgresCondition() {}

    /** Two conditions with the same normal form mean the same. The form itself is not meant to be SQL. */
    static String normalForm(String condition) {
        StringBuilder literals = new StringBuilder();
        int[] count = {0};
        String bare = STRING.matcher(condition).replaceAll(match -> {
            literals.append(match.group());
            return Matcher.quoteReplacement("\u0001" + count[0]++ + "\u0001");
        });
        String simpler = TEXT_CAST.matcher(bare).replaceAll("");
        String before;
        do {
            before = simpler;
            simpler = NEEDLESS_PARENTHESES.matcher(simpler).replaceAll("$1");
        } while (!simpler.equals(before));
        return simpler + literals;
    }
}
