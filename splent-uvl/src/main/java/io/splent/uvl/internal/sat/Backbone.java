package io.splent.uvl.internal.sat;

import java.util.BitSet;

/**
 * The variables that have the same value in every model.
 *
 * @param alwaysTrue the variables that are true in every model
 * @param alwaysFalse the variables that are false in every model
 */
public record Backbone(BitSet alwaysTrue, BitSet alwaysFalse) {}
