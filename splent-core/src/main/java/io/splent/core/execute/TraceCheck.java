package io.splent.core.execute;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.schema.Dialect;
import io.splent.schema.script.ScriptStatement;
import io.splent.schema.script.StatementEffect;
import io.splent.schema.script.StatementEffects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses, where statements commit by themselves, those of which nobody could say afterwards whether they took effect. A
 * script whose author says that it may be repeated may hold any.
 */
final class TraceCheck {

    /** A table that the statement makes, or changes, to one of an engine without transactions. */
    private static final Pattern OTHER_ENGINE = Pattern.compile(
            "(?is)\\s*(?:CREATE|ALTER)\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?[`\"]?(?<table>[^\\s`\"(]+).*"
                    + "\\bENGINE\\s*=?\\s*(?!INNODB\\b)\\w+.*");

    private static final String OTHER_ENGINES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'""";

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
    void requireTransactionalTables(Connection connection, Collection<PreparedScript> scripts) throws SQLException {
        boolean concerned = dialect.vendor().isMySqlFamily();
        if (!concerned || scripts.stream().allMatch(PreparedScript::isIdempotent)) {
            return;
        }
        Set<String> tables = tablesOfOtherEngines(connection);
        for (PreparedScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                Matcher other = OTHER_ENGINE.matcher(statement.sql());
                if (other.matches()) {
                    tables.add(other.group("table"));
                } else if (!script.isIdempotent() && effects.of(statement) == StatementEffect.ROWS) {
                    requireNoneOf(tables, script, statement);
                }
            }
        }
    }

    private static Set<String> tablesOfOtherEngines(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(OTHER_ENGINES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void requireNoneOf(Set<String> tables, PreparedScript script, ScriptStatement statement) {
        for (String table : tables) {
            Pattern name =
                    Pattern.compile("(?<![\\w$])" + Pattern.quote(table) + "(?![\\w$])", Pattern.CASE_INSENSITIVE);
            if (name.matcher(statement.sql()).find()) {
                throw refused(
                        script,
                        statement,
                        "changes rows of " + table
                                + ", whose engine has no transactions, so that a run that ends meanwhile"
                                + " would change them twice",
                        "Put ALTER TABLE " + table + " ENGINE=InnoDB before it");
            }
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
