package io.splent.uvl.internal.sat;

import io.splent.uvl.model.SourceSpan;
import java.util.List;
import java.util.function.Supplier;

/**
 * One statement of a model and the clauses that say the same.
 *
 * @param wording the statement for people, put into words only when somebody asks
 * @param span where it is written
 * @param isConstraint whether it is a constraint, not a part of the tree
 * @param clauses the clauses
 */
public record Rule(Supplier<String> wording, SourceSpan span, boolean isConstraint, List<int[]> clauses) {

    /** For people. */
    public String text() {
        return wording.get();
    }
}
