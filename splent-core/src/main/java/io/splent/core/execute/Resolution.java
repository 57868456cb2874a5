package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person has found out about a statement that is in doubt.
 *
 * @param feature whose script it is
 * @param script the file name, forward or reverse
 * @param statement the 1-based number of the statement
 * @param applied whether it has taken effect
 */
public record Resolution(String feature, String script, int statement, boolean applied) {

    private static final Pattern FORM = Pattern.compile(
            "(?<feature>[^/#=]+)/(?<script>[^/#=]+)#(?<statement>[1-9]\\d{0,8})=(?<word>applied|absent)");

    /**
     * Reads {@code FEATURE/SCRIPT#STATEMENT=applied} or {@code =absent}.
     *
     * @throws SplentException when it is something else
     */
    public static Resolution parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE,
                    "--resolve " + text + " is not understood.",
                    "Name feature, script and statement, and say what is true: --resolve FEATURE/SCRIPT#STATEMENT=applied"
                            + " or =absent");
        }
        return new Resolution(
                parts.group("feature"),
                parts.group("script"),
                Integer.parseInt(parts.group("statement")),
                parts.group("word").equals("applied"));
    }

    /** Whether this is about a statement of a script. */
    boolean isFor(PreparedScript prepared, int number) {
        return feature.equals(prepared.run().feature())
                && script.equals(prepared.script().fileName())
                && statement == number;
    }
}
