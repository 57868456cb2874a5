package io.splent.uvl.text;

import io.splent.uvl.model.SourceSpan;

/**
 * A proposed change of the text.
 *
 * @param span what to replace
 * @param replacement the new text
 * @since 0.1
 */
public record TextEdit(SourceSpan span, String replacement) {}
