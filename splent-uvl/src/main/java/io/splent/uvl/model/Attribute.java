package io.splent.uvl.model;

/**
 * An attribute of a feature, or of another attribute.
 *
 * @param key the name, without quotes
 * @param value the value
 * @param span where the key is written
 * @since 0.1
 */
public record Attribute(String key, AttributeValue value, SourceSpan span) {}
