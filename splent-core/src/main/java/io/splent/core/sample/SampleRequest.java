package io.splent.core.sample;

import java.util.OptionalInt;

/**
 * Which products to try out.
 *
 * @param count how many; empty for as many as show every two features in every combination that a product has
 * @param seed what to choose by
 */
public record SampleRequest(OptionalInt count, long seed) {}
