package io.splent.schema.script;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Vendor;
import java.util.List;

/**
 * Finds the statements that no script may hold, before anything runs: SPLENT could not keep its word about what is
 * recorded, or where. Thread-safe.
 *
 * @since 0.1
 */
public final class StatementCheck {

    private final Vendor vendor;
    private final StatementClassifier classifier;

    public StatementCheck(Vendor vendor) {
        this.vendor = vendor;
        this.classifier = new StatementClassifier(vendor);
    }

    /** Of what kind a statement is. */
    public StatementKind kind(ScriptStatement statement) {
        return classifier.kind(StatementWords.of(vendor, statement.sql()));
    }

    /**
     * Looks at all statements of a script.
     *
     * @throws SplentException with line and number of the first statement that may not be there
     */
    public void requireAccepted(List<ScriptStatement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            ScriptStatement statement = statements.get(i);
            ErrorLocation place =
                    ErrorLocation.UNKNOWN.withLine(statement.line()).withStatement(i + 1);
            requireAccepted(StatementWords.of(vendor, statement.sql()), beginning(statement), place);
        }
    }

    private void requireAccepted(StatementWords words, String shown, ErrorLocation place) {
        StatementKind kind = classifier.kind(words);
        if (kind == StatementKind.TRANSACTION) {
            throw refused(
                    shown
                            + " begins or ends a transaction, which is SPLENT's part: a script is recorded with what it did.",
                    place,
                    "Remove the statement. Where the database allows it, a script is one transaction anyway.");
        }
        if (kind == StatementKind.CLIENT) {
            throw refused(
                    shown + " is an instruction to the database's own command line client, not SQL.",
                    place,
                    "Write the statements or the rows into the script itself.");
        }
        if (kind == StatementKind.SCHEMA_SWITCH) {
            throw new SplentException(
                    ErrorCode.SCHEMA_SWITCH_REFUSED,
                    shown + " makes what follows change another schema than the product's.",
                    place,
                    "Remove the statement, and write the schema before the name: other_schema.table_name.");
        }
    }

    private static SplentException refused(String message, ErrorLocation place, String hint) {
        return new SplentException(ErrorCode.SCRIPT_REFUSED, message, place, hint);
    }

    /** Enough of a statement to find it by. */
    private static String beginning(ScriptStatement statement) {
        String line = statement.sql().lines().findFirst().orElse("").strip();
        return "'" + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + "'";
    }
}
