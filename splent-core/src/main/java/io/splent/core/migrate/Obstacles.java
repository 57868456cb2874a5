package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What no script of ours made and what a plan would run into.
 *
 * @param refusing one sentence for each thing that the database would refuse the plan for, or that would go with it
 * @param breaking one sentence for each thing that the database lets the plan break
 */
record Obstacles(List<String> refusing, List<String> breaking) {

    static final Obstacles NONE = new Obstacles(List.of(), List.of());

    Obstacles {
        refusing = List.copyOf(refusing);
        breaking = List.copyOf(breaking);
    }

    /** These and others that the database would refuse the plan for. */
    Obstacles and(List<String> more) {
        return new Obstacles(Stream.concat(refusing.stream(), more.stream()).toList(), breaking);
    }

    void refuse() {
        if (!refusing.isEmpty()) {
            throw new SplentException(
                    ErrorCode.OBSTACLE_IN_THE_WAY,
                    "Refused, nothing was written: " + String.join("; ", refusing) + ".",
                    ErrorLocation.UNKNOWN,
                    "Drop what is named, run db:migrate and db:upgrade, and create it again if it is still wanted.");
        }
    }

    List<String> warnings() {
        return Stream.concat(refusing.stream(), breaking.stream())
                .map(sentence -> sentence + ".")
                .toList();
    }
}
