package io.splent.it;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to map something: entities of a few lines that share nothing with those of other mappings, so that many can be
 * tried at once. All names that reach the database begin with that of the mapping.
 *
 * @param name what it is, for people
 * @param id begins every class and table, such as {@code M042}
 * @param vendors the databases that can hold it
 * @param source the classes, without package and imports
 */
record EntityMapping(String name, String id, Set<Vendor> vendors, String source) {

    private static final Set<Vendor> EVERYWHERE = Set.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB);
    private static final Pattern TITLE = Pattern.compile("([^\\[]+)(?:\\[(.+)])?");

    /** All that the files say, in their order. */
    static List<EntityMapping> all() {
        List<EntityMapping> mappings = new ArrayList<>();
        lines("basic-types.txt")
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> mappings.add(basicType(id(mappings), line)));
        Stream.of("columns", "constraints", "identifiers", "inheritance", "associations", "names")
                .flatMap(file -> Stream.of(text(file + ".txt").split("(?m)^--- ")))
                .filter(text -> !text.isBlank())
                .forEach(text -> mappings.add(read(id(mappings), text)));
        return mappings;
    }

    private static String id(List<EntityMapping> before) {
        return "M%03d".formatted(before.size() + 1);
    }

    private static EntityMapping read(String id, String text) {
        int end = text.indexOf('\n');
        Matcher title = TITLE.matcher(text.substring(0, end));
        if (!title.matches()) {
            throw new IllegalArgumentException("not a title: " + text);
        }
        return new EntityMapping(
                title.group(1).strip(),
                id,
                vendors(title.group(2)),
                source(id, text.substring(end + 1).strip()));
    }

    private static Set<Vendor> vendors(String named) {
        return named == null
                ? EVERYWHERE
                : EVERYWHERE.stream()
                        .filter(vendor -> Set.of(named.split(", ")).contains(vendor.id()))
                        .collect(Collectors.toSet());
    }

    /** Attributes alone stand for an entity that has them. */
    private static String source(String id, String text) {
        String classes = text.contains("@Entity") ? text : "@Entity class $ { @Id long id; " + text + " }";
        return classes.replace("$$", "\0").replace("$", id).replace("\0", "$");
    }

    /** A type with everything that can be said about a column of it. */
    private static EntityMapping basicType(String id, String line) {
        String[] parts = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
        String type = parts[1] + " " + parts[2];
        List<String> attributes = new ArrayList<>();
        attributes.add(type + " plain;");
        attributes.add("@Column(nullable = false) " + type + " required;");
        attributes.add("@Comment(\"said\") @Check(constraints = \"said is not null\") " + type + " said;");
        if (!parts[3].isEmpty()) {
            String literal = "@ColumnDefault(\"" + parts[3] + "\") ";
            attributes.add(literal + type + " standard;");
            attributes.add(literal + "@Column(nullable = false) " + type + " requiredStandard;");
        }
        if (parts[4].equals("yes")) {
            attributes.add("@Column(unique = true) " + type + " single;");
        }
        String indexed = parts[4].equals("yes") ? "@Table(indexes = @Index(columnList = \"plain\"))" : "";
        return new EntityMapping(
                "type: " + parts[0],
                id,
                EVERYWHERE,
                source(id, "@Entity " + indexed + " class $ { @Id long id; " + String.join(" ", attributes) + " }"));
    }

    boolean isFor(Vendor vendor) {
        return vendors.contains(vendor);
    }

    /** A source file with all the classes. */
    String file() {
        return """
                package mappings;

                import jakarta.persistence.*;
                import jakarta.persistence.CascadeType;
                import jakarta.persistence.Temporal;
                import java.math.*;
                import java.net.URL;
                import java.time.*;
                import java.util.*;
                import java.util.Map;
                import org.hibernate.annotations.*;
                import org.hibernate.type.SqlTypes;

                """ + source;
    }

    /** Whether a description of some object is about one of this mapping. */
    boolean concerns(String description) {
        return description.toUpperCase(Locale.ROOT).contains(id);
    }

    private static Stream<String> lines(String file) {
        return text(file).lines();
    }

    private static String text(String file) {
        try (InputStream stream = EntityMapping.class.getResourceAsStream("mappings/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
