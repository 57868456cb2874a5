package io.splent.uvl;

import io.splent.uvl.model.Attribute;
import io.splent.uvl.model.AttributeValue;
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
import io.splent.uvl.model.GroupKind;
import io.splent.uvl.model.Identifiers;
import io.splent.uvl.model.Import;
import io.splent.uvl.model.Include;
import io.splent.uvl.model.UvlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a file in UVL, in one canonical form: four blanks per level, one constraint a line. Reading the text again
 * gives an equal file but for the places; comments are lost.
 *
 * @since 0.1
 */
public final class UvlPrinter {

    private static final String LEVEL = "    ";

    private final StringBuilder text = new StringBuilder();

    private UvlPrinter() {}

    public static String print(UvlFile file) {
        UvlPrinter printer = new UvlPrinter();
        printer.file(file);
        return printer.text.toString();
    }

    private void file(UvlFile file) {
        if (file.namespace() != null) {
            line(0, "namespace " + dotted(file.namespace()));
        }
        if (file.includes() != null) {
            section("include", file.includes().stream().map(Include::toString).toList());
        }
        if (!file.imports().isEmpty()) {
            section(
                    "imports",
                    file.imports().stream().map(UvlPrinter::importLine).toList());
        }
        if (file.root() != null) {
            line(0, "features");
            feature(1, file.root());
        }
        if (!file.constraints().isEmpty()) {
            section(
                    "constraints",
                    file.constraints().stream().map(Constraint::text).toList());
        }
    }

    private void section(String keyword, List<String> lines) {
        line(0, keyword);
        lines.forEach(content -> line(1, content));
    }

    private void line(int depth, String content) {
        text.append(LEVEL.repeat(depth)).append(content).append('\n');
    }

    private static String importLine(Import line) {
        String path = Identifiers.dotted(line.path());
        return line.alias() == null ? path : path + " as " + Identifiers.dotted(line.alias());
    }

    private static String dotted(String name) {
        return Identifiers.dotted(List.of(name.split("\\.", -1)));
    }

    private void feature(int depth, Feature feature) {
        StringBuilder line = new StringBuilder();
        if (feature.declaredType() != null) {
            line.append(feature.declaredType().keyword()).append(' ');
        }
        line.append(dotted(feature.name()));
        if (feature.cardinality() != null) {
            line.append(" cardinality ").append(feature.cardinality());
        }
        if (!feature.attributes().isEmpty() || !feature.constraints().isEmpty()) {
            line.append(' ').append(block(feature));
        }
        line(depth, line.toString());
        for (Group group : feature.groups()) {
            line(depth + 1, header(group));
            group.features().forEach(child -> feature(depth + 2, child));
        }
    }

    private static String header(Group group) {
        return group.kind() == GroupKind.CARDINALITY
                ? String.valueOf(group.cardinality())
                : group.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String block(Feature feature) {
        List<String> entries = new ArrayList<>(entries(feature.attributes()));
        if (feature.constraints().size() == 1) {
            entries.add("constraint " + feature.constraints().get(0).text());
        } else if (!feature.constraints().isEmpty()) {
            entries.add(feature.constraints().stream()
                    .map(Constraint::text)
                    .collect(Collectors.joining(", ", "constraints [", "]")));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static List<String> entries(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> Identifiers.written(attribute.key()) + " " + value(attribute.value()))
                .toList();
    }

    /** Between single quotes, or as lenient reading found it where the language has no way to write it. */
    private static String text(String content) {
        char quote = content.isEmpty() || content.indexOf('\'') >= 0 ? '"' : '\'';
        return quote + content + quote;
    }

    private static String value(AttributeValue value) {
        if (value instanceof AttributeValue.Text content) {
            return text(content.value());
        } else if (value instanceof AttributeValue.Numeric number) {
            return number.value().toPlainString();
        } else if (value instanceof AttributeValue.Nested nested) {
            return "{" + String.join(", ", entries(nested.attributes())) + "}";
        } else if (value instanceof AttributeValue.Vector vector) {
            return vector.values().stream().map(UvlPrinter::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(((AttributeValue.Flag) value).value());
    }
}
