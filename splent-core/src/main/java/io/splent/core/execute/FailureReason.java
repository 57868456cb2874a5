package io.splent.core.execute;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What a database said when it refused something, fit to be shown and to be kept: without secrets. */
final class FailureReason {

    /** H2 repeats the statement, whose place is told anyway. */
    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:.*", Pattern.DOTALL);

    /** Where the text of a statement is repeated, what it says may be one. */
    private static final Pattern LITERAL_PASSWORD =
            Pattern.compile("((?:PASSWORD|IDENTIFIED\\s+BY)\\s*[(=]?\\s*)'[^']*'?", Pattern.CASE_INSENSITIVE);

    private FailureReason() {}

    /** @param password that of the connection; a driver may repeat what it was given */
    static String of(SQLException cause, String password) {
        String said = String.valueOf(cause.getMessage()).strip();
        String shown = STATEMENT.matcher(said).replaceFirst("");
        String known = password.isEmpty() ? shown : shown.replace(password, "***");
        return LITERAL_PASSWORD.matcher(known).replaceAll("$1'***'");
    }
}
