package io.splent.it;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to map something: entities of a few lines that share nothing with those of other mappings, so that many can be
 * tried at once. All names that reach the database begin with that of the mapping. Where entities hold SQL, <code>#{x}
 * </code> stands for the name <code>x</code> as whoever chose a way of naming has to write it there.
 *
 * @param name what it is, for people
 * @param id begins every class and table, such as {@code M042}
 * @param vendors the databases that can hold it
 * @param refusals where Hibernate itself cannot create it
 * @param source the classes, without package and imports
 */
record EntityMapping(String name, String id, Set<Vendor> vendors, List<MappingRefusal> refusals, String source) {

    private static final Set<Vendor> EVERYWHERE = Set.of(Vendor.H2, Vendor.POSTGRESQL, Vendor.MARIADB);
    private static final Pattern TITLE = Pattern.compile("([^\\[]+)(?:\\[(.+)])?");
    private static final Pattern NAME_IN_SQL = Pattern.compile("#\\{(\\w+)}");

    /** All that the files say, in their order. */
    static List<EntityMapping> all() {
        List<EntityMapping> mappings = new ArrayList<>();
        lines("basic-types.txt")
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> mappings.add(basicType(id(mappings), line)));
        Stream.of("columns", "constraints", "identifiers", "inheritance", "associations", "names", "refused")
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
        Map<Boolean, List<String>> lines =
                text.substring(end + 1).lines().collect(Collectors.partitioningBy(MappingRefusal::isOne));
        return new EntityMapping(
                title.group(1).strip(),
                id,
                vendors(title.group(2)),
                lines.get(true).stream()
                        .map(line -> MappingRefusal.read(id, line))
                        .toList(),
                source(id, String.join("\n", lines.get(false)).strip()));
    }

    /** The databases that a list names; without one, all. */
    static Set<Vendor> vendors(@Nullable String named) {
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
        attributes.add("@Comment(\"said\") @Check(constraints = \"#{said} is not null\") " + type + " said;");
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
                List.of(),
                source(id, "@Entity " + indexed + " class $ { @Id long id; " + String.join(" ", attributes) + " }"));
    }

    /** Whether the database can hold it under these names. */
    boolean isFor(Vendor vendor, Naming naming) {
        return vendors.contains(vendor) && refusal(vendor, naming).isEmpty();
    }

    /** What must be reported where Hibernate itself cannot create it. */
    Optional<MappingRefusal> refusal(Vendor vendor, Naming naming) {
        return refusals.stream()
                .filter(refusal -> vendors.contains(vendor) && refusal.isOf(vendor, naming))
                .findFirst();
    }

    /** A source file with all the classes. */
    String file(Vendor vendor, Naming naming) {
        String names = NAME_IN_SQL
                .matcher(source)
                .replaceAll(name -> Matcher.quoteReplacement(
                        naming.inSql(name.group(1), vendor).replace("\"", "\\\"")));
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

                """ + names;
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
