package io.splent.differ.hibernate;

import io.splent.differ.hibernate.EvolvingModel.Attribute;
import io.splent.differ.hibernate.EvolvingModel.Entity;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an {@link EvolvingModel} as Java, and its rows as SQL. */
final class EvolvingSource {

    private EvolvingSource() {}

    static String java(EvolvingModel model) {
        return """
                package evolving;

                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.*;
                import java.util.*;
                import org.hibernate.annotations.Check;
                import org.hibernate.annotations.ColumnDefault;
                import org.hibernate.annotations.Comment;
                import org.hibernate.annotations.OnDelete;
                import org.hibernate.annotations.OnDeleteAction;

                enum Grade { GOOD, BAD }
                enum BetterGrade { GOOD, BAD, BETTER }
                """ + model.entities().stream().map(EvolvingSource::entity).collect(Collectors.joining());
    }

    private static String entity(Entity entity) {
        String indexes = entity.attributes().stream()
                .filter(attribute -> attribute.has("index"))
                .map(attribute -> "@Index(name = \"ix_%s\", columnList = \"%s\")"
                        .formatted(entity.name() + attribute.name(), attribute.name()))
                .collect(Collectors.joining(", "));
        return "@Entity @Table(indexes = {" + indexes + "}) "
                + (entity.commented() ? "@Comment(\"a thing\") " : "")
                + "class " + entity.name() + " { @Id "
                + (entity.identity() ? "@GeneratedValue(strategy = GenerationType.IDENTITY) " : "")
                + "Long id;\n"
                + entity.attributes().stream().map(EvolvingSource::attribute).collect(Collectors.joining())
                + "}\n";
    }

    private static String attribute(Attribute attribute) {
        return annotations(attribute) + attribute.type() + " " + attribute.name() + ";\n";
    }

    private static String annotations(Attribute attribute) {
        if (attribute.type().startsWith("Set<Thing")) {
            return "@ManyToMany @JoinTable(name = \"links_" + attribute.name() + "\") ";
        }
        if (!attribute.target().isEmpty()) {
            return "@ManyToOne " + (attribute.has("cascade") ? "@OnDelete(action = OnDeleteAction.CASCADE) " : "");
        }
        if (!attribute.isColumn()) {
            return "@ElementCollection " + (attribute.type().startsWith("List") ? "@OrderColumn " : "");
        }
        return column(attribute)
                + (attribute.type().endsWith("Grade") ? "@Enumerated(EnumType.STRING) " : "")
                + (attribute.has("default") ? "@ColumnDefault(\"" + defaultValue(attribute) + "\") " : "")
                + (attribute.has("comment") ? "@Comment(\"a part\") " : "")
                + (attribute.has("check") ? "@Check(constraints = \"%1$s = %1$s\") ".formatted(attribute.name()) : "");
    }

    private static String column(Attribute attribute) {
        return "@Column(nullable = " + !attribute.has("required") + ", unique = " + attribute.has("unique")
                + ", length = " + attribute.facets().getOrDefault("length", "100")
                + (attribute.type().equals("BigDecimal")
                        ? ", precision = 18, scale = " + attribute.facets().getOrDefault("scale", "2")
                        : "")
                + ", secondPrecision = " + attribute.facets().getOrDefault("seconds", "-1") + ") ";
    }

    private static String defaultValue(Attribute attribute) {
        return value(attribute, attribute.has("otherDefault") ? 8 : 9);
    }

    /** A value as SQL; another one for each number. */
    static String value(Attribute attribute, int number) {
        return switch (attribute.type()) {
            case "boolean" -> number % 2 == 0 ? "true" : "false";
            case "LocalDateTime" -> "'2026-01-0" + number + " 10:00:00'";
            case "LocalDate" -> "'2026-01-0" + number + "'";
            case "Grade", "BetterGrade" -> number % 2 == 0 ? "'GOOD'" : "'BAD'";
            case "String" -> "'text " + number + "'";
            default -> Integer.toString(number);
        };
    }

    /** Fills a table with two rows, or the gaps in them. */
    static List<String> rows(Entity entity) {
        List<Attribute> columns =
                entity.attributes().stream().filter(Attribute::isColumn).toList();
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        return List.of(insert(entity, names, columns, 1), insert(entity, names, columns, 2));
    }

    private static String insert(Entity entity, String names, List<Attribute> columns, int number) {
        String values =
                columns.stream().map(column -> ", " + value(column, number)).collect(Collectors.joining());
        return "insert into " + entity.name() + " (id" + names + ") values (" + number + values + ")";
    }

    /** Gives the rows that are there already a value for an attribute that came later. */
    static List<String> fill(Entity entity, Attribute attribute) {
        return List.of(
                "update %s set %s = %s where id = 1".formatted(entity.name(), attribute.name(), value(attribute, 1)),
                "update %s set %s = %s where id = 2".formatted(entity.name(), attribute.name(), value(attribute, 2)));
    }
}
