package io.splent.api.schema;

/**
 * Something in the schema that SPLENT sees but does not manage: a view, a trigger, a routine. Kept for reports and as a
 * possible obstacle, never changed.
 *
 * @param kind for example {@code view}, in the vendor's words and lower case
 * @param name its name
 * @since 0.1
 */
public record OtherObject(String kind, ObjectName name) {}
