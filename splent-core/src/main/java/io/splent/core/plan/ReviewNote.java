package io.splent.core.plan;

import io.splent.api.change.SchemaChange;
import java.util.List;

/**
 * What a reviewer has to know about some changes of a migration.
 *
 * @param text a sentence without a full stop
 * @param changes those it is about, as the plan has them
 */
public record ReviewNote(String text, List<SchemaChange> changes) {

    public ReviewNote {
        changes = List.copyOf(changes);
    }

    /** Whether a script does something for one of the changes; a migration may have several scripts. */
    boolean concerns(PlannedScript script) {
        return script.up().stream()
                .flatMap(group -> group.steps().stream())
                .anyMatch(planned -> isAbout(planned.step().origin()));
    }

    private boolean isAbout(SchemaChange origin) {
        return changes.stream().anyMatch(change -> change == origin);
    }
}
