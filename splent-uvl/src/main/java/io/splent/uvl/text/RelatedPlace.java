package io.splent.uvl.text;

import io.splent.uvl.model.SourceSpan;

/**
 * Another place one has to look at to understand a diagnostic.
 *
 * @param message what is there, for example {@code first declared here}
 * @param span the place
 * @since 0.1
 */
public record RelatedPlace(String message, SourceSpan span) {}
