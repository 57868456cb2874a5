package io.splent.core.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of a record class, found by reflection: one in which nothing is empty, equal to a default or given twice, and for
 * each component of it and of all records inside, others that differ from it there alone.
 */
public final class RecordVariants {

    /** @param name the component that differs, and its value */
    public record Variant<T>(String name, T value) {

        private <R> Variant<R> with(R newValue) {
            return new Variant<>(name, newValue);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private int given = 10;

    private RecordVariants() {}

    public static <T extends Record> List<Variant<T>> of(Class<T> type) {
        RecordVariants values = new RecordVariants();
        return Stream.concat(
                        Stream.of(new Variant<Object>("all of " + type.getSimpleName(), values.full(type))),
                        values.ofRecord(type))
                .map(variant -> variant.with(type.cast(variant.value())))
                .toList();
    }

    private Object full(Type type) {
        Class<?> raw = raw(type);
        if (raw == boolean.class) {
            return true;
        } else if (raw == long.class) {
            return (long) given++;
        } else if (raw == String.class) {
            return "text " + given++;
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[1];
        } else if (raw.isRecord()) {
            return make(raw, fullArguments(raw));
        } else if (raw == Map.class) {
            return Map.of(full(argument(type, 0)), full(argument(type, 1)));
        }
        return collection(raw, List.of(full(argument(type, 0)), full(argument(type, 0))));
    }

    private Object[] fullArguments(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> full(component.getGenericType()))
                .toArray();
    }

    private Stream<Variant<Object>> ofRecord(Class<?> type) {
        Object[] arguments = fullArguments(type);
        RecordComponent[] components = type.getRecordComponents();
        List<Variant<Object>> variants = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            int changed = i;
            String name = type.getSimpleName() + "." + components[i].getName();
            others(name, components[i].getAnnotatedType(), arguments[i]).forEach(other -> {
                Object[] copy = arguments.clone();
                copy[changed] = other.value();
                variants.add(other.with(make(type, copy)));
            });
        }
        return variants.stream();
    }

    private Stream<Variant<@Nullable Object>> others(String name, AnnotatedType type, Object full) {
        Stream<Variant<@Nullable Object>> others = ofType(name, type.getType())
                .filter(other -> !full.equals(other.value()))
                .map(other -> other.with(other.value()));
        return type.isAnnotationPresent(Nullable.class)
                ? Stream.concat(Stream.of(new Variant<>(name + " = null", null)), others)
                : others;
    }

    private Stream<Variant<Object>> ofType(String name, Type type) {
        Class<?> raw = raw(type);
        if (raw == boolean.class) {
            return named(name, true, false);
        } else if (raw == long.class) {
            return named(name, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (raw == String.class) {
            return named(name, "", "\"\\/\b\f\n\r\t\0\u001f\u007f\u0085\u2028<ü\ud83d\ude00>");
        } else if (raw.isEnum()) {
            return named(name, raw.getEnumConstants());
        } else if (raw.isRecord()) {
            return ofRecord(raw);
        } else if (raw == Map.class) {
            return Stream.concat(
                    named(name, Map.of()),
                    Stream.concat(
                            ofType(name, argument(type, 0))
                                    .map(key -> key.with(Map.of(key.value(), full(argument(type, 1))))),
                            ofType(name, argument(type, 1))
                                    .map(value -> value.with(Map.of(full(argument(type, 0)), value.value())))));
        }
        return Stream.concat(
                named(name, collection(raw, List.of())),
                ofType(name, argument(type, 0)).map(item -> item.with(collection(raw, List.of(item.value())))));
    }

    private static Stream<Variant<Object>> named(String name, Object... values) {
        return Arrays.stream(values)
                .map(value -> new Variant<>(name + " = " + ReflectiveJson.JSON.valueToTree(value), value));
    }

    private static Object collection(Class<?> type, List<?> items) {
        if (type == List.class) {
            return items;
        } else if (type == Set.class) {
            return Set.copyOf(items);
        } else if (type == SortedSet.class) {
            return new TreeSet<>(items);
        }
        throw new IllegalStateException("Say here which values a " + type + " can have");
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalStateException("Say here which values a " + type + " can have");
    }

    private static Object make(Class<?> type, @Nullable Object[] arguments) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
