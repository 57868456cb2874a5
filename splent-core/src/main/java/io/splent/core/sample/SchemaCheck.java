package io.splent.core.sample;

import io.splent.api.change.SchemaChange;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.drift.DefinitionText;
import io.splent.core.drift.ObjectChange;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.plan.ChangeLabel;
import io.splent.schema.DatabaseSupport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the schema that a product has in a new database with the one it has on another path, as the differ compares:
 * by names and definitions. The order of columns does not count; what was added later stands behind.
 */
final class SchemaCheck {

    private final DatabaseSupport support;
    private final SchemaOwnership ownership;

    /** @param ownership whose scripts make what */
    SchemaCheck(DatabaseSupport support, SchemaOwnership ownership) {
        this.support = support;
        this.ownership = ownership;
    }

    /**
     * What a path may leave beside a product.
     *
     * @param features features that the product does not have, but whose scripts have run
     * @param before what was there before the product was upgraded
     */
    record Remainder(Set<String> features, SchemaSnapshot before) {
        static final Remainder NOTHING = new Remainder(Set.of(), SchemaSnapshot.EMPTY);
    }

    /** How a schema differs, for people. */
    List<String> differences(SchemaSnapshot expected, SchemaSnapshot reached, Remainder remainder) {
        Set<SchemaChange> earlier = new HashSet<>(support.comparator().differences(expected, remainder.before()));
        Stream<String> changed = support.comparator().differences(expected, reached).stream()
                .filter(change -> !isRemainder(change, remainder, earlier))
                .flatMap(change -> ObjectChange.of(change).stream())
                .map(this::described);
        Stream<String> gone = expected.others().stream()
                .filter(other -> !reached.others().contains(other))
                .map(other -> other.kind() + " " + shown(other.name()) + " is not there");
        Stream<String> added = reached.others().stream()
                .filter(other -> !expected.others().contains(other))
                .filter(other -> !remainder.before().others().contains(other))
                .map(other -> other.kind() + " " + shown(other.name()) + " is there too");
        return Stream.of(changed, gone, added).flatMap(texts -> texts).toList();
    }

    /**
     * What no {@code schema.json} tells of, as of scripts written by hand, is known by having been there before.
     *
     * @param earlier what differed before the product was upgraded
     */
    private boolean isRemainder(SchemaChange change, Remainder remainder, Set<SchemaChange> earlier) {
        boolean addition = ObjectChange.of(change)
                .filter(object -> object.before() == null)
                .isPresent();
        if (!addition || remainder.features().isEmpty()) {
            return false;
        }
        Optional<String> maker = Optional.ofNullable(change.affectedTable())
                .flatMap(table -> ownership.creatorOf(ObjectRef.table(table)))
                .filter(remainder.features()::contains)
                .or(() -> ownership.creatorOfDropped(change.reverse()));
        return maker.map(remainder.features()::contains).orElseGet(() -> earlier.contains(change));
    }

    private String described(ObjectChange change) {
        String object = ChangeLabel.shown(change.object(), support.dialect());
        if (change.before() == null) {
            return object + " is there too";
        }
        return change.after() == null
                ? object + " is not there"
                : object + ": " + new DefinitionText(support.identifiers()).ofChange(change.before(), change.after());
    }

    private String shown(ObjectName name) {
        return ChangeLabel.shown(name, support.dialect());
    }
}
