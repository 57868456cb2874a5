package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.regex.Pattern;

/**
 * Tells which statements a database refuses inside a transaction. On PostgreSQL the supported versions agree; MariaDB,
 * MySQL and H2 refuse none: they commit instead.
 *
 * @since 0.1
 */
public final class OutsideTransaction {

    private static final Pattern POSTGRESQL = Pattern.compile(
            "(CREATE (UNIQUE )?|DROP )INDEX CONCURRENTLY\\b.*"
                    + "|REINDEX (\\( .* \\) )?(VERBOSE )?((DATABASE|SYSTEM|SCHEMA)\\b.*|\\w+ CONCURRENTLY\\b.*)"
                    + "|REINDEX \\([^)]*\\bCONCURRENTLY\\b.*"
                    + "|VACUUM\\b.*"
                    + "|(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
                    + "|ALTER SYSTEM\\b.*"
                    + "|ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY\\b.*"
                    + "|CLUSTER( VERBOSE)?"
                    + "|DISCARD ALL\\b.*",
            Pattern.DOTALL);

    private OutsideTransaction() {}

    /** Whether the database runs the statement only outside a transaction. */
    public static boolean isRequiredBy(Vendor vendor, ScriptStatement statement) {
        return vendor == Vendor.POSTGRESQL
                && StatementWords.of(vendor, statement.sql()).match(POSTGRESQL);
    }
}
