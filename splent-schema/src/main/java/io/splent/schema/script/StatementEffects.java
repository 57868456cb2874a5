package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.regex.Pattern;

/**
 * Tells what kind of trace a statement of one vendor leaves. Thread-safe.
 *
 * @since 0.1
 */
public final class StatementEffects {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");

    private static final Pattern ROWS = Pattern.compile(
            "(INSERT|UPDATE|DELETE|REPLACE|MERGE|SELECT|WITH|VALUES|TABLE|SHOW|EXPLAIN|DESCRIBE|DESC|LOAD"
                    + "|DO)\\b.*|\\(.*");
    private static final Pattern SESSION = Pattern.compile("(SET (?!GLOBAL\\b)|USE\\b).*");
    private static final Pattern DEFINITION = Pattern.compile(
            "(CREATE|ALTER|DROP|RENAME|TRUNCATE|GRANT|REVOKE|COMMENT|ANALYZE|OPTIMIZE|SET GLOBAL)\\b.*");

    /** What MariaDB and H2 carry out step by step, what is gone with the session, and what hides what it does. */
    private static final Pattern IN_STEPS = Pattern.compile("DROP (TABLE|VIEW|SEQUENCE)S? [^,]*,.*"
            + "|DROP (DATABASE|SCHEMA|ALL)\\b.*"
            + "|(CREATE|DROP) (OR REPLACE )?(\\w+ )?(\\w+ )?TEMPORARY\\b.*"
            + "|CREATE OR REPLACE TABLE\\b.*"
            + "|(CALL|EXECUTE|PREPARE|DEALLOCATE|BEGIN|RUNSCRIPT|HANDLER|LOCK|UNLOCK)\\b.*");

    /** It changes rows, or puts an equal table in the place of another. */
    private static final Pattern DOUBTFUL =
            Pattern.compile("TRUNCATE\\b.*|RENAME TABLES? [^,]*,.*|ALTER TABLE .* EXCHANGE PARTITION\\b.*");

    private static final Pattern FILLED_TABLE =
            Pattern.compile("CREATE (\\w+ )?TABLE (?!.*\\bLIKE\\b).*( (SELECT|VALUES|WITH)\\b.*| AS ?)");

    private final Vendor vendor;

    public StatementEffects(Vendor vendor) {
        this.vendor = vendor;
    }

    /** What a statement does that commits by itself where the database does so, or that runs outside a transaction. */
    public StatementEffect of(ScriptStatement statement) {
        String words = StatementWords.whole(vendor, statement.sql()).text();
        if (vendor == Vendor.POSTGRESQL) {
            return SESSION.matcher(words).matches() ? StatementEffect.SESSION : StatementEffect.DEFINITION;
        }
        if (ROWS.matcher(words).matches()) {
            return StatementEffect.ROWS;
        }
        if (SESSION.matcher(words).matches()) {
            return StatementEffect.SESSION;
        }
        if (IN_STEPS.matcher(words).matches()) {
            return StatementEffect.IN_STEPS;
        }
        boolean shown = DEFINITION.matcher(words).matches()
                && !DOUBTFUL.matcher(words).matches()
                && !FILLED_TABLE.matcher(withoutParentheses(words)).matches();
        return shown ? StatementEffect.DEFINITION : StatementEffect.DOUBTFUL;
    }

    private static String withoutParentheses(String words) {
        String before;
        String after = words;
        do {
            before = after;
            after = INNERMOST.matcher(before).replaceAll(" ");
        } while (!after.equals(before));
        return SPACE.matcher(after).replaceAll(" ");
    }
}
