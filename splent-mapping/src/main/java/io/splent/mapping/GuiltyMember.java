package io.splent.mapping;

import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The managed class, and the attribute where it is known, that an error message of Hibernate is about. Messages name the
 * entity itself, or a class that one of its attributes uses: an enum, a converter, a generator.
 */
record GuiltyMember(ManagedClass managed, @Nullable String attribute) {

    private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+");

    static Optional<GuiltyMember> namedIn(String message, EntityModel entities) {
        return named(message, entities)
                .or(() -> CLASS_NAME
                        .matcher(message)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(name -> userOf(name, entities).stream())
                        .findFirst());
    }

    /** The longest name wins: {@code shop.OrderLine} also contains {@code shop.Order}. */
    private static Optional<GuiltyMember> named(String message, EntityModel entities) {
        return entities.classes().stream()
                .filter(managed -> nameOf(managed).matcher(message).find())
                .max(Comparator.comparingInt(managed -> managed.className().length()))
                .map(managed -> new GuiltyMember(managed, attributeIn(message, managed)));
    }

    private static Pattern nameOf(ManagedClass managed) {
        return Pattern.compile("(?<![\\w.$])" + Pattern.quote(managed.className())
                + "(?![\\w$])(?:\\.([a-z_]\\w*(?:\\.[a-z_]\\w*)*))?");
    }

    private static @Nullable String attributeIn(String message, ManagedClass managed) {
        Matcher matcher = nameOf(managed).matcher(message);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private static Optional<GuiltyMember> userOf(String className, EntityModel entities) {
        return entities.classes().stream()
                .flatMap(managed -> userOf(className, managed, entities.classLoader()).stream())
                .findFirst();
    }

    private static Optional<GuiltyMember> userOf(String className, ManagedClass managed, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(managed.className(), false, loader);
            for (Field field : type.getDeclaredFields()) {
                if (field.toGenericString().contains(className) || isAnnotatedWith(field, className)) {
                    return Optional.of(new GuiltyMember(managed, field.getName()));
                }
            }
            return isAnnotatedWith(type, className) ? Optional.of(new GuiltyMember(managed, null)) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            // Only looking for a better message: the class that cannot be looked into is not the one.
            return Optional.empty();
        }
    }

    private static boolean isAnnotatedWith(AnnotatedElement element, String className) {
        String inSource = className.replace('$', '.');
        for (Annotation annotation : element.getAnnotations()) {
            String text =
                    annotation + Arrays.toString(annotation.annotationType().getAnnotations());
            if (text.contains(className) || text.contains(inSource)) {
                return true;
            }
        }
        return false;
    }
}
