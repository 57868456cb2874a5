package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hibernate says that two attributes of an entity have one column; it cannot say that two features brought them. */
final class DuplicateColumn {

    private static final Pattern MESSAGE =
            Pattern.compile("Column '([^']+)' is duplicated in mapping for entity '([^']+)'");

    private DuplicateColumn() {}

    /** The conflict in terms of features; empty when the message is another one, or all of it is one feature's doing. */
    static Optional<SplentException> explained(Throwable problem, EntityModel entities) {
        Matcher matcher = MESSAGE.matcher(String.valueOf(problem.getMessage()));
        return matcher.find()
                ? entities.byName(matcher.group(2))
                        .flatMap(entity -> conflict(matcher.group(1), entity, entities, problem))
                : Optional.empty();
    }

    private static Optional<SplentException> conflict(
            String column, ManagedClass entity, EntityModel entities, Throwable problem) {
        List<Origin> origins = origins(column, entity, entities);
        if (origins.stream().map(Origin::feature).distinct().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(new SplentException(
                ErrorCode.OWNERSHIP_CONFLICT,
                "column %s of %s is mapped by %s"
                        .formatted(
                                column,
                                entity.className(),
                                origins.stream()
                                        .map(origin -> "%s (feature %s)".formatted(origin, origin.feature()))
                                        .collect(Collectors.joining(" and "))),
                ErrorLocation.ofFeature(origins.get(origins.size() - 1).feature()),
                "give one of them another column, as in @Column(name = \"…\"), compile, and run the command again",
                problem));
    }

    private static List<Origin> origins(String column, ManagedClass entity, EntityModel entities) {
        List<Origin> origins = new ArrayList<>();
        try {
            Class<?> start = Class.forName(entity.className(), false, entities.classLoader());
            for (Class<?> type = start; type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (plain(columnOf(field)).equals(plain(column))) {
                        origins.add(entity.originOf(field.getName()));
                    }
                }
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of(); // only looking for a better message
        }
        return origins;
    }

    private static String columnOf(Field field) {
        Column column = field.getAnnotation(Column.class);
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        String name = column != null ? column.name() : join != null ? join.name() : "";
        return name.isEmpty() ? field.getName() : name;
    }

    /** Naming strategies put underscores in and change the case. */
    private static String plain(String name) {
        return name.replaceAll("[_\"`]", "").toLowerCase(Locale.ROOT);
    }
}
