package io.splent.uvl.internal.sat;

import io.splent.uvl.model.SourceSpan;
import java.util.List;

/**
 * One statement of a model and the clauses that say the same.
 *
 * @param text for people
 * @param span where it is written
 * @param isConstraint whether it is a constraint, not a part of the tree
 * @param clauses the clauses
 */
public record Rule(String text, SourceSpan span, boolean isConstraint, List<int[]> clauses) {}
