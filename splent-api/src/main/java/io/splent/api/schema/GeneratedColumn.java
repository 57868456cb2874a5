package io.splent.api.schema;

/**
 * The expression of a computed column.
 *
 * @param expression as the database prints it
 * @param stored whether the value is stored; false for a virtual column
 * @since 0.1
 */
public record GeneratedColumn(String expression, boolean stored) {}
