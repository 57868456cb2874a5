package io.splent.mapping;

import io.splent.api.diff.Scratch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.mapping.Table;

/** Creates the desired objects in scratch and collects everything that the database refuses. */
final class CreationRun {

    private final Scratch scratch;
    private final Set<Table> missing = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private CreationRun(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Creates what can be created; returns what was refused, in the order of the plan. */
    static List<Refusal> create(List<Creation> creations, Scratch scratch) {
        CreationRun run = new CreationRun(scratch);
        creations.forEach(run::create);
        return List.copyOf(run.refusals);
    }

    private void create(Creation creation) {
        // What hangs on a refused table would only be refused for that reason.
        if (Collections.disjoint(creation.needs(), missing)) {
            run(creation).ifPresent(refusal -> {
                refusals.add(refusal);
                if (creation.object() instanceof Table table) {
                    missing.add(table);
                }
            });
        }
    }

    private Optional<Refusal> run(Creation creation) {
        for (String statement : creation.statements()) {
            try {
                scratch.execute(statement);
            } catch (SQLException e) {
                return Optional.of(new Refusal(creation, statement, e));
            }
        }
        return Optional.empty();
    }
}
