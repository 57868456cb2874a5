package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.schema.script.NonTransactionalTables;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.StatementEffect;
import io.splent.schema.script.StatementEffects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/**
 * Refuses, where statements commit by themselves, those of which nobody could say afterwards whether they took effect. A
 * script whose author says that it may be repeated may hold any.
 */
final class TraceCheck {

    private final Dialect dialect;
    private final StatementEffects effects;

    TraceCheck(Dialect dialect) {
        this.dialect = dialect;
        this.effects = new StatementEffects(dialect.vendor());
    }

    /** Looks at the statements themselves. */
    void requireTraceable(PreparedScript script) {
        if (dialect.isDdlTransactional() || script.isIdempotent()) {
            return;
        }
        for (ScriptStatement statement : script.statements()) {
            if (effects.of(statement) == StatementEffect.IN_STEPS) {
                throw refused(
                        script,
                        statement,
                        "commits by itself, and if the run ended meanwhile nobody could tell how much of it is done",
                        "Split it into statements that are done as a whole or not at all (one DROP per object, CREATE"
                                + " TABLE and then INSERT ... SELECT)");
            }
        }
    }

    /**
     * Looks at the tables too: rows of a table without transactions are not taken back, so they cannot be written together
     * with what is recorded of it.
     */
    void requireTransactionalTables(Connection connection, Collection<PreparedScript> scripts) {
        boolean concerned = dialect.vendor().isMySqlFamily();
        if (!concerned || scripts.stream().allMatch(PreparedScript::isIdempotent)) {
            return;
        }
        NonTransactionalTables tables = tables(connection);
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                tables.follow(statement);
                if (!script.isIdempotent() && effects.of(statement) == StatementEffect.ROWS) {
                    requireNoneOf(tables, script, statement);
                }
            }
        }
    }

    private NonTransactionalTables tables(Connection connection) {
        try {
            return NonTransactionalTables.read(dialect.vendor(), connection);
        } catch (SQLException e) {
            throw SqlFailures.describe("The engines of the tables could not be read", e);
        }
    }

    private static void requireNoneOf(NonTransactionalTables tables, PreparedScript script, ScriptStatement statement) {
        Optional<String> table = tables.namedIn(statement);
        if (table.isPresent()) {
            throw refused(
                    script,
                    statement,
                    "changes rows of " + table.get()
                            + ", whose engine has no transactions, so that a run that ends meanwhile would change them"
                            + " twice",
                    "Put ALTER TABLE " + table.get() + " ENGINE=InnoDB before it");
        }
    }

    private static SplentException refused(
            PreparedScript script, ScriptStatement statement, String why, String remedy) {
        int number = script.statements().indexOf(statement) + 1;
        return new SplentException(
                ErrorCode.SCRIPT_REFUSED,
                "Statement %d of %s of %s (%s) %s. Nothing was run."
                        .formatted(
                                number,
                                script.script().fileName(),
                                script.run().feature(),
                                statement.sql().lines().findFirst().orElse("").strip(),
                                why),
                new ErrorLocation(script.run().feature(), script.script().path(), statement.line(), null, number, null),
                remedy + "; or say that the whole script may be repeated by a line: -- splent:idempotent");
    }
}
