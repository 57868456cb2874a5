package io.splent.schema.script;

/**
 * One statement of a script.
 *
 * @param sql the text without its terminator and without the comments before it
 * @param line the 1-based line of the script in which the text begins
 * @since 0.1
 */
public record ScriptStatement(String sql, int line) {}
