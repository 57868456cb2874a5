package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Version;
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
        return because(problem, entities, some -> {}); // no attempt would tell more
    }

    /**
     * The class is known as far as some message in the chain of causes tells, or else the attempts to read some of the
     * classes.
     *
     * @param attempt reads some of the entities; what failed with all of them
     */
    static SplentException because(Throwable problem, EntityModel entities, Consumer<EntityModel> attempt) {
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
        Optional<String> code = runningCode(problem, entities.classLoader())
                .map(frame -> ", in " + frame.getClassName() + "." + frame.getMethodName());
        return code.isPresent()
                ? error(null, null, problem, code.get())
                : error(LoneCulprit.of(problem, entities, attempt).orElse(null), null, problem);
    }

    /**
     * The code of the application that was running: a generator, a converter, a service that Hibernate has found. It can be
     * told only where the application has a class loader of its own.
     */
    private static Optional<StackTraceElement> runningCode(Throwable problem, ClassLoader application) {
        String loader = application.getName();
        if (loader == null || application.equals(UnreadableEntities.class.getClassLoader())) {
            return Optional.empty();
        }
        List<Throwable> chain = chain(problem);
        return Arrays.stream(chain.get(chain.size() - 1).getStackTrace())
                .filter(frame -> loader.equals(frame.getClassLoaderName()))
                .findFirst();
    }

    private static SplentException error(
            @Nullable ManagedClass managed, @Nullable String attribute, Throwable problem) {
        return error(managed, attribute, problem, "");
    }

    private static SplentException error(
            @Nullable ManagedClass managed, @Nullable String attribute, Throwable problem, String code) {
        String where =
                managed == null ? "the entities" : managed.className() + (attribute == null ? "" : "." + attribute);
        return new SplentException(
                ErrorCode.ENTITIES_UNREADABLE,
                "cannot read " + where + ": " + inWords(problem) + code,
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
            return "class " + detail + isMissing(detail);
        }
        if (problem instanceof NoClassDefFoundError) {
            String name = detail.replace('/', '.');
            return "class " + name + ", which it uses," + isMissing(name);
        }
        if (problem instanceof LinkageError || message == null) {
            return (problem.getClass().getSimpleName() + " " + detail).strip();
        }
        return detail;
    }

    private static String isMissing(String className) {
        return isOfHibernate(className)
                ? " is not in Hibernate " + Version.getVersionString() + ", which reads the entities"
                : " is not on the feature's class path";
    }

    private static boolean isOfHibernate(String className) {
        return className.startsWith("org.hibernate.");
    }

    private static String hint(Throwable problem) {
        Optional<String> missing = chain(problem).stream()
                .filter(link -> link instanceof ClassNotFoundException || link instanceof NoClassDefFoundError)
                .map(link -> String.valueOf(link.getMessage()).replace('/', '.'))
                .findFirst();
        if (missing.filter(UnreadableEntities::isOfHibernate).isPresent()) {
            return "use what is made for that version, or add the module of Hibernate that has the class, then run the"
                    + " command again";
        }
        return missing.isPresent()
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
