package io.splent.mapping;

import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for which object. Several classes may ask for the same one; the set of claimants is sorted, so that what is
 * made of it does not depend on the order in which Hibernate lists its entities.
 */
final class Claims {

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::feature)
            .thenComparing(Origin::className)
            .thenComparing(Origin::attribute, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final NavigableMap<ObjectRef, NavigableSet<Origin>> objects = new TreeMap<>();
    private final NavigableMap<ObjectRef, NavigableSet<Origin>> generators = new TreeMap<>();
    private final NavigableMap<Reference, NavigableSet<Origin>> references = new TreeMap<>();

    /** The columns of a foreign key, which has no name before the database gives it one. */
    record Reference(ObjectName table, List<String> columns) implements Comparable<Reference> {
        private static final Comparator<Reference> ORDER =
                Comparator.comparing(Reference::table).thenComparing(reference -> String.join(",", reference.columns));

        Reference {
            columns = List.copyOf(columns);
        }

        @Override
        public int compareTo(Reference other) {
            return ORDER.compare(this, other);
        }
    }

    private final NavigableMap<Named, Origin> named = new TreeMap<>();

    /** An index or constraint that a class names; lower case, because databases differ in how they store the name. */
    record Named(ObjectName table, String name) implements Comparable<Named> {
        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::table).thenComparing(Named::name);

        Named {
            name = name.toLowerCase(Locale.ROOT);
        }

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    /** An entity, attribute or collection needs this table or column. */
    void add(ObjectRef object, @Nullable Origin origin) {
        add(objects, object, origin);
    }

    /** An identifier is numbered by this sequence or table, which several entities may share. */
    void addGenerator(ObjectRef generator, @Nullable Origin origin) {
        add(generators, generator, origin);
    }

    /** An association needs a foreign key over these columns. */
    void addReference(Reference reference, @Nullable Origin origin) {
        add(references, reference, origin);
    }

    /** A class declares this index or constraint by name; the first to say so counts. */
    void addNamed(Named constraint, Origin origin) {
        named.putIfAbsent(constraint, origin);
    }

    private static <K> void add(Map<K, NavigableSet<Origin>> claims, K key, @Nullable Origin origin) {
        if (origin != null) {
            claims.computeIfAbsent(key, ignored -> new TreeSet<>(ORDER)).add(origin);
        }
    }

    NavigableMap<ObjectRef, NavigableSet<Origin>> objects() {
        return Collections.unmodifiableNavigableMap(objects);
    }

    NavigableMap<ObjectRef, NavigableSet<Origin>> generators() {
        return Collections.unmodifiableNavigableMap(generators);
    }

    NavigableMap<Reference, NavigableSet<Origin>> references() {
        return Collections.unmodifiableNavigableMap(references);
    }

    NavigableMap<Named, Origin> named() {
        return Collections.unmodifiableNavigableMap(named);
    }
}
