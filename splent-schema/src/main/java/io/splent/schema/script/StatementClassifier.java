package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says of what kind the statements of one vendor are, from their first words. Thread-safe. */
final class StatementClassifier {

    private record Rule(StatementKind kind, Pattern pattern) {
        Rule(StatementKind kind, String pattern) {
            this(kind, Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    /** The plain forms of all vendors. Savepoints are not among them: they end no transaction. */
    private static final Rule TRANSACTION = new Rule(
            StatementKind.TRANSACTION,
            "BEGIN(?! NOT ATOMIC)\\b.*|START TRANSACTION\\b.*|(COMMIT|END|ABORT)\\b.*"
                    + "|ROLLBACK\\b(?!( WORK| TRANSACTION)? TO\\b).*|PREPARE TRANSACTION\\b.*");

    private static final List<Rule> COMMON = List.of(
            new Rule(
                    StatementKind.DEFINITION,
                    "(CREATE|ALTER|DROP|TRUNCATE|RENAME|COMMENT|GRANT|REVOKE|SECURITY|REASSIGN|IMPORT)\\b.*"),
            new Rule(
                    StatementKind.DATA,
                    "(INSERT|UPDATE|DELETE|MERGE|REPLACE|COPY|LOAD)\\b.*|WITH\\b.*\\b(INSERT|UPDATE|DELETE|MERGE)\\b.*"),
            new Rule(StatementKind.QUERY, "(SELECT|VALUES|TABLE|SHOW|DESCRIBE|DESC|EXPLAIN|WITH)\\b.*|\\(.*"),
            new Rule(
                    StatementKind.OPAQUE,
                    "(CALL|DO|EXECUTE|PREPARE|DEALLOCATE|RUNSCRIPT|BEGIN NOT ATOMIC|HANDLER)\\b.*"),
            new Rule(StatementKind.SETTING, "(SET|RESET|DISCARD)\\b.*"));

    private static final List<Rule> POSTGRESQL = List.of(
            new Rule(StatementKind.CLIENT, "(.* )?\\\\( .*)?|COPY .*\\b(FROM STDIN|TO STDOUT)\\b.*"),
            TRANSACTION,
            new Rule(
                    StatementKind.SCHEMA_SWITCH,
                    "SET (SESSION |LOCAL )?(SEARCH_PATH|\"search_path\"|SCHEMA)(?!\\w).*|RESET (SEARCH_PATH|ALL)"
                            + "|DISCARD ALL|.*\\bSET_CONFIG \\( 'search_path'.*"));

    private static final List<Rule> MYSQL = List.of(
            new Rule(
                    StatementKind.CLIENT,
                    "(.* )?\\\\(?! N\\b)( .*)?|(SOURCE|SYSTEM|TEE|NOTEE|PAGER|NOPAGER|EDIT|CONNECT|REHASH)\\b.*"),
            TRANSACTION,
            new Rule(
                    StatementKind.TRANSACTION,
                    "XA\\b.*|SET .*\\b(AUTOCOMMIT|COMPLETION_TYPE)\\b.*|(LOCK|UNLOCK) TABLES?\\b.*|FLUSH .*\\bLOCK\\b.*"),
            new Rule(StatementKind.SCHEMA_SWITCH, "USE\\b.*"));

    private static final List<Rule> H2 = List.of(
            TRANSACTION,
            new Rule(StatementKind.TRANSACTION, "SET AUTOCOMMIT\\b.*"),
            new Rule(StatementKind.SCHEMA_SWITCH, "SET (SCHEMA|SCHEMA_SEARCH_PATH)\\b.*|USE\\b.*"));

    private final Vendor vendor;

    StatementClassifier(Vendor vendor) {
        this.vendor = vendor;
    }

    StatementKind kind(StatementWords words) {
        return Stream.concat(own().stream(), COMMON.stream())
                .filter(rule -> words.match(rule.pattern()))
                .findFirst()
                .map(Rule::kind)
                .orElse(StatementKind.OTHER);
    }

    private List<Rule> own() {
        return switch (vendor) {
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB, MYSQL -> MYSQL;
            case H2 -> H2;
        };
    }
}
