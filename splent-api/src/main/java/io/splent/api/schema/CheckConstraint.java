package io.splent.api.schema;

/**
 * A check constraint.
 *
 * @param name the stored name
 * @param generatedName whether the database made the name up in a way that differs between two equal tables
 * @param expression the condition as the database prints it, without the outer {@code CHECK (…)}
 * @since 0.1
 */
public record CheckConstraint(String name, boolean generatedName, String expression) {}
