package io.splent.uvl.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a selection of packages is a product of the line.
 *
 * @param answer a witness with the features that have no package, or the reasons against the selection
 * @param repair how to make it valid, or null when it is valid or no small change does
 * @since 0.1
 */
public record ProductVerdict(Answer answer, @Nullable Repair repair) {

    public boolean isValid() {
        return answer.isPossible();
    }

    /** Whether no selection at all is a product: then the line is wrong, not the selection. */
    public boolean isVoid() {
        return reasons().stream()
                        .noneMatch(reason ->
                                reason.kind() == Reason.Kind.SELECTED || reason.kind() == Reason.Kind.NOT_SELECTED)
                && !isValid();
    }

    /** Why it is not valid; empty when it is. */
    public List<Reason> reasons() {
        return answer instanceof Answer.Impossible impossible ? impossible.reasons() : List.of();
    }
}
