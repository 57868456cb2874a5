package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong while reading entities into an error that names feature, class and attribute. */
final class UnreadableEntities {

    private UnreadableEntities() {}

    /** The class is known. */
    static SplentException in(ManagedClass managed, Throwable problem) {
        return error(managed, null, problem);
    }

    /** The class is known only as far as some message in the chain of causes tells. An explained error stays as it is. */
    static SplentException because(Throwable problem, EntityModel entities) {
        if (problem instanceof SplentException explained) {
            return explained;
        }
        for (Throwable link : chain(problem)) {
            Optional<SplentException> conflict = DuplicateColumn.explained(link, entities);
            if (conflict.isPresent()) {
                return conflict.get();
            }
            Optional<GuiltyMember> guilty = GuiltyMember.namedIn(String.valueOf(link.getMessage()), entities);
            if (guilty.isPresent()) {
                return error(guilty.get().managed(), guilty.get().attribute(), problem);
            }
        }
        return error(null, null, problem);
    }

    private static SplentException error(
            @Nullable ManagedClass managed, @Nullable String attribute, Throwable problem) {
        String where =
                managed == null ? "the entities" : managed.className() + (attribute == null ? "" : "." + attribute);
        return new SplentException(
                ErrorCode.ENTITIES_UNREADABLE,
                "cannot read " + where + ": " + inWords(problem),
                managed == null ? ErrorLocation.UNKNOWN : ErrorLocation.ofFeature(managed.feature()),
                hint(problem),
                problem);
    }

    private static String inWords(Throwable problem) {
        List<Throwable> chain = chain(problem);
        Throwable root = chain.get(chain.size() - 1);
        String outer = chain.stream().anyMatch(ExceptionInInitializerError.class::isInstance)
                ? "a static initialiser failed: " + sentence(problem)
                : sentence(problem);
        // A missing class is the cause of its own absence.
        return root == problem || problem instanceof NoClassDefFoundError
                ? outer
                : outer + "; cause: " + sentence(root);
    }

    private static String sentence(Throwable problem) {
        String message = problem.getMessage();
        String detail = message == null ? "" : message;
        if (problem instanceof ClassNotFoundException) {
            return "class " + detail + " is not on the feature's class path";
        }
        if (problem instanceof NoClassDefFoundError) {
            return "class " + detail.replace('/', '.') + ", which it uses, is not on the feature's class path";
        }
        if (problem instanceof LinkageError || message == null) {
            return (problem.getClass().getSimpleName() + " " + detail).strip();
        }
        return detail;
    }

    private static String hint(Throwable problem) {
        boolean missing = chain(problem).stream()
                .anyMatch(link -> link instanceof ClassNotFoundException || link instanceof NoClassDefFoundError);
        return missing
                ? "compile the feature and put what it needs beside its classes, then run the command again"
                : "correct the mapping, compile the feature, then run the command again";
    }

    private static List<Throwable> chain(Throwable problem) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable link = problem; link != null && seen.add(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
