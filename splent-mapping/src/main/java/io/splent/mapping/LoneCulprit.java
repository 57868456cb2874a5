package io.splent.mapping;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the class behind a failure that names none: read alone, it fails in the same way. Hibernate has a few such failures,
 * for example a null pointer for an index of a secondary table when it is told to quote all names.
 */
final class LoneCulprit {

    private final Throwable failure;
    private final EntityModel entities;
    private final Consumer<EntityModel> attempt;

    private LoneCulprit(Throwable failure, EntityModel entities, Consumer<EntityModel> attempt) {
        this.failure = failure;
        this.entities = entities;
        this.attempt = attempt;
    }

    /**
     * Looks for it.
     *
     * @param attempt reads some of the entities; what failed with all of them
     */
    static Optional<ManagedClass> of(Throwable failure, EntityModel entities, Consumer<EntityModel> attempt) {
        return new LoneCulprit(failure, entities, attempt).find();
    }

    /** What fails without any class, or with each of several, is about a setting. */
    private Optional<ManagedClass> find() {
        if (failsAlike(List.of())) {
            return Optional.empty();
        }
        List<ManagedClass> all = entities.classes();
        List<ManagedClass> culprits =
                all.stream().filter(managed -> failsAlike(List.of(managed))).toList();
        return culprits.size() == all.size() && all.size() > 1
                ? Optional.empty()
                : culprits.stream().findFirst();
    }

    private boolean failsAlike(List<ManagedClass> some) {
        try {
            attempt.accept(new EntityModel(entities.classLoader(), some, entities.refinements()));
            return false;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return e.getClass() == failure.getClass()
                    && String.valueOf(e.getMessage()).equals(String.valueOf(failure.getMessage()));
        }
    }
}
