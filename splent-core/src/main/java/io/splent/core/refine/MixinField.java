package io.splent.core.refine;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.core.product.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A field of a mixin, which becomes a column.
 *
 * @param name its name
 * @param type its type
 * @param sizes for a text its length, for a decimal its precision and scale; empty where the defaults will do
 */
public record MixinField(String name, Type type, List<Integer> sizes) {

    /** The types that a column needs no more than their name for. */
    public enum Type {
        STRING("String", "java.lang", "length"),
        INTEGER("Integer", "java.lang", ""),
        LONG("Long", "java.lang", ""),
        SHORT("Short", "java.lang", ""),
        DOUBLE("Double", "java.lang", ""),
        BOOLEAN("Boolean", "java.lang", ""),
        DECIMAL("BigDecimal", "java.math", "precision scale"),
        DATE("LocalDate", "java.time", ""),
        TIME("LocalTime", "java.time", ""),
        DATE_TIME("LocalDateTime", "java.time", ""),
        OFFSET_DATE_TIME("OffsetDateTime", "java.time", ""),
        INSTANT("Instant", "java.time", ""),
        UUID("UUID", "java.util", "");

        private final String simpleName;
        private final String packageName;
        private final String sizes;

        Type(String simpleName, String packageName, String sizes) {
            this.simpleName = simpleName;
            this.packageName = packageName;
            this.sizes = sizes;
        }

        /** The Java class, without its package. */
        public String simpleName() {
            return simpleName;
        }

        /** What to import; empty for what Java imports itself. */
        Optional<String> imported() {
            return packageName.equals("java.lang") ? Optional.empty() : Optional.of(packageName + "." + simpleName);
        }

        /** The elements of {@code @Column} that can be given, in their order. */
        List<String> sizeNames() {
            return sizes.isEmpty() ? List.of() : List.of(sizes.split(" "));
        }

        private static Optional<Type> of(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.simpleName.equals(name))
                    .findFirst();
        }
    }

    public MixinField {
        sizes = List.copyOf(sizes);
    }

    /**
     * Reads {@code name:type}, {@code name:String:length} or {@code name:BigDecimal:precision:scale}.
     *
     * @throws SplentException when it is something else
     */
    public static MixinField parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 2 || !isJavaName(parts.get(0))) {
            throw bad(text, "a field is written as NAME:TYPE, and NAME is a name in Java");
        }
        Type type = Type.of(parts.get(1))
                .orElseThrow(() -> bad(
                        text,
                        "the type is one of "
                                + Arrays.stream(Type.values())
                                        .map(Type::simpleName)
                                        .collect(Collectors.joining(", "))));
        List<String> sizes = parts.subList(2, parts.size());
        if (sizes.size() > type.sizeNames().size() || sizes.stream().anyMatch(size -> !size.matches("[0-9]{1,6}"))) {
            throw bad(
                    text,
                    type.sizeNames().isEmpty()
                            ? type.simpleName + " takes no size"
                            : type.simpleName + " takes numbers for " + String.join(" and ", type.sizeNames()));
        }
        return new MixinField(
                parts.get(0), type, sizes.stream().map(Integer::valueOf).toList());
    }

    private static boolean isJavaName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    private static SplentException bad(String text, String rule) {
        return new SplentException(
                ErrorCode.BAD_USAGE,
                "The field '" + Names.visible(text) + "' is not understood: " + rule + ".",
                "Write for example --field tags:String:500, or leave it out and add the field to the mixin by hand.");
    }

    /** The field with its annotation, as Java. */
    List<String> lines() {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            elements.append(i == 0 ? "(" : ", ")
                    .append(type.sizeNames().get(i))
                    .append(" = ")
                    .append(sizes.get(i));
        }
        return List.of(
                "@Column" + (sizes.isEmpty() ? "" : elements + ")"), "private " + type.simpleName + " " + name + ";");
    }
}
