package io.splent.schema.script;

/**
 * What a statement of a script is, as far as it matters for running it.
 *
 * @since 0.1
 */
public enum StatementKind {
    /** Changes the schema or the privileges. */
    DEFINITION,
    /** Changes rows. */
    DATA,
    /** Only reads. */
    QUERY,
    /** Changes a setting of the session. */
    SETTING,
    /** Runs something whose text the script does not show, or a block of statements. */
    OPAQUE,
    /** Begins or ends a transaction, or takes locks that end one. */
    TRANSACTION,
    /** Lets unqualified names mean another schema from here on. */
    SCHEMA_SWITCH,
    /** An instruction to the vendor's command line client, which the database does not know. */
    CLIENT,
    /** None of these. */
    OTHER
}
