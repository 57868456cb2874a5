package io.splent.core.drift;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.script.OwnedSchema.TableFacts;
import io.splent.schema.sql.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Definitions of objects for people: facet by facet, so that of two definitions only what differs need be said. */
public final class DefinitionText {

    private static final String OPTIONS = "options";

    private final Identifiers identifiers;

    public DefinitionText(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The whole definition; empty when there is nothing to say beside the name. */
    public String of(Object definition) {
        return facets(definition).entrySet().stream()
                .map(facet -> facet.getKey() + " " + facet.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What is different, as {@code facet before -> after}. */
    public String ofChange(Object before, Object after) {
        return ofChange(before, after, facet -> true);
    }

    /** What is different beside the options. */
    String ofChangeBesideOptions(Object before, Object after) {
        return ofChange(before, after, facet -> !facet.equals(OPTIONS));
    }

    /** What is different in the options. */
    String ofChangedOptions(Object before, Object after) {
        return ofChange(before, after, OPTIONS::equals);
    }

    private String ofChange(Object before, Object after, Predicate<String> told) {
        Map<String, String> old = facets(before);
        Map<String, String> now = facets(after);
        List<String> facets = new ArrayList<>(old.keySet());
        now.keySet().stream().filter(facet -> !old.containsKey(facet)).forEach(facets::add);
        return facets.stream()
                .filter(told)
                .filter(facet -> !Objects.equals(old.get(facet), now.get(facet)))
                .map(facet -> facet + " " + old.getOrDefault(facet, "none") + " -> " + now.getOrDefault(facet, "none"))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> facets(Object definition) {
        Map<String, String> facets = new LinkedHashMap<>();
        if (definition instanceof Column column) {
            addColumn(facets, column);
        } else if (definition instanceof PrimaryKey key) {
            facets.put("columns", names(key.columns()));
            put(facets, OPTIONS, key.options());
        } else if (definition instanceof UniqueConstraint unique) {
            facets.put("columns", names(unique.columns()));
            put(facets, OPTIONS, unique.options());
        } else if (definition instanceof ForeignKey key) {
            addForeignKey(facets, key);
        } else if (definition instanceof Index index) {
            addIndex(facets, index);
        } else if (definition instanceof CheckConstraint check) {
            facets.put("condition", check.expression());
        } else if (definition instanceof Sequence sequence) {
            addSequence(facets, sequence);
        } else if (definition instanceof EnumType type) {
            facets.put("values", String.join(", ", type.values()));
        } else if (definition instanceof TableFacts table) {
            put(facets, "comment", table.comment());
        }
        return facets;
    }

    private static void addColumn(Map<String, String> facets, Column column) {
        facets.put("type", column.type().text());
        facets.put("null", column.nullable() ? "allowed" : "refused");
        put(facets, "default", column.defaultExpression());
        put(
                facets,
                "identity",
                column.identity() == null ? null : column.identity().always() ? "always" : "by default");
        put(
                facets,
                "computed as",
                column.generated() == null
                        ? null
                        : column.generated().expression() + (column.generated().stored() ? " stored" : " virtual"));
        put(facets, "collation", column.collation());
        put(facets, "comment", column.comment());
        put(facets, OPTIONS, column.options());
    }

    private void addForeignKey(Map<String, String> facets, ForeignKey key) {
        facets.put("columns", names(key.columns()));
        facets.put("references", identifiers.display(key.referencedTable()) + names(key.referencedColumns()));
        facets.put("on delete", words(key.onDelete()));
        facets.put("on update", words(key.onUpdate()));
        put(facets, OPTIONS, key.options());
    }

    private void addIndex(Map<String, String> facets, Index index) {
        facets.put(
                index.unique() ? "unique on" : "on",
                index.keys().stream().map(this::key).collect(Collectors.joining(", ", "(", ")")));
        put(facets, "using", index.method());
        put(facets, "include", index.included().isEmpty() ? null : names(index.included()));
        put(facets, "where", index.predicate());
        put(facets, OPTIONS, index.options());
    }

    private String key(Index.Key key) {
        return (key.expression() ? key.text() : identifiers.display(key.text()))
                + (key.descending() ? " desc" : "")
                + (key.modifiers() == null ? "" : " " + key.modifiers());
    }

    private static void addSequence(Map<String, String> facets, Sequence sequence) {
        facets.put("type", sequence.type());
        facets.put("start", String.valueOf(sequence.start()));
        facets.put("increment", String.valueOf(sequence.increment()));
        facets.put("minimum", String.valueOf(sequence.minimum()));
        facets.put("maximum", String.valueOf(sequence.maximum()));
        facets.put("cycle", sequence.cycle() ? "yes" : "no");
        facets.put("cache", String.valueOf(sequence.cache()));
    }

    private static void put(Map<String, String> facets, String facet, @Nullable String value) {
        if (value != null) {
            facets.put(facet, value);
        }
    }

    private static String words(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String names(List<String> columns) {
        return columns.stream().map(identifiers::display).collect(Collectors.joining(", ", "(", ")"));
    }
}
