package io.splent.mapping;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.Origin;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles who owns what several classes ask for.
 *
 * <ul>
 *   <li>A table that classes of several features map belongs to the feature that all the others refine; without such a
 *       feature the product contradicts itself.
 *   <li>A column belongs to the owner of its table if that feature maps it, else to the feature that all others mapping
 *       it refine.
 *   <li>A sequence or generator table may be shared: it belongs to the feature that all others refine, else to the first
 *       by name, and the user is told.
 * </ul>
 */
final class Ownership {

    private final EntityModel entities;
    private final NavigableMap<ObjectRef, Origin> owners = new TreeMap<>();
    private final NavigableMap<Claims.Reference, Origin> references = new TreeMap<>();
    private final NavigableMap<Claims.Named, Origin> named;
    private final List<String> warnings = new ArrayList<>();

    private Ownership(EntityModel entities, NavigableMap<Claims.Named, Origin> named) {
        this.entities = entities;
        this.named = named;
    }

    /**
     * Settles all claims.
     *
     * @throws SplentException when features that do not refine each other map the same table or column
     */
    static Ownership settle(Claims claims, EntityModel entities) {
        Ownership ownership = new Ownership(entities, claims.named());
        claims.objects().forEach((object, claimants) -> {
            if (object.kind() == ObjectKind.TABLE) {
                ownership.owners.put(object, ownership.sole(object, claimants));
            }
        });
        claims.objects().forEach((object, claimants) -> {
            if (object.kind() == ObjectKind.COLUMN) {
                ownership.owners.put(object, ownership.ownerOfColumn(object, claimants));
            }
        });
        claims.generators().forEach(ownership::shareGenerator);
        claims.references()
                .forEach((reference, claimants) ->
                        ownership.references.put(reference, ownership.ownerOfReference(reference, claimants)));
        return ownership;
    }

    private Origin ownerOfColumn(ObjectRef column, NavigableSet<Origin> claimants) {
        return sameFeature(claimants, owners.get(ObjectRef.table(column.container())))
                .orElseGet(() -> sole(column, claimants));
    }

    private Origin ownerOfReference(Claims.Reference reference, NavigableSet<Origin> claimants) {
        ObjectRef column =
                ObjectRef.column(reference.table(), reference.columns().get(0));
        return sameFeature(claimants, owners.get(column))
                .or(() -> refinedByAll(claimants))
                .orElseGet(claimants::first);
    }

    private void shareGenerator(ObjectRef generator, NavigableSet<Origin> claimants) {
        if (owners.containsKey(generator)) {
            return;
        }
        Origin owner = refinedByAll(claimants).orElseGet(() -> {
            warnings.add("%s %s numbers the rows of %s; it is taken to belong to %s."
                    .formatted(
                            generator.kind() == ObjectKind.SEQUENCE ? "Sequence" : "Table",
                            generator.container(),
                            listed(claimants),
                            claimants.first().feature()));
            return claimants.first();
        });
        owners.put(generator, owner);
    }

    private static Optional<Origin> sameFeature(Collection<Origin> claimants, @Nullable Origin owner) {
        return claimants.stream()
                .filter(claimant -> owner != null && claimant.feature().equals(owner.feature()))
                .findFirst();
    }

    private Origin sole(ObjectRef object, NavigableSet<Origin> claimants) {
        return refinedByAll(claimants).orElseThrow(() -> conflict(object, claimants));
    }

    private Optional<Origin> refinedByAll(NavigableSet<Origin> claimants) {
        return claimants.stream()
                .filter(base -> claimants.stream()
                        .allMatch(other -> other.feature().equals(base.feature())
                                || entities.refines(other.feature(), base.feature())))
                .findFirst();
    }

    private static SplentException conflict(ObjectRef object, NavigableSet<Origin> claimants) {
        String what = object.kind() == ObjectKind.TABLE
                ? "table " + object.container()
                : "column " + object.container() + "." + object.name();
        return new SplentException(
                ErrorCode.OWNERSHIP_CONFLICT,
                "%s is mapped by %s, and none of these features is refined by all the others"
                        .formatted(what, listed(claimants)),
                "give one of them another name, or say in the splent.toml of the feature that extends the other: "
                        + "[refinement] refines = \"%s\""
                                .formatted(claimants.first().feature()));
    }

    private static String listed(Collection<Origin> claimants) {
        return claimants.stream()
                .map(claimant -> "%s (feature %s)".formatted(claimant, claimant.feature()))
                .collect(Collectors.joining(" and "));
    }

    /** Owners of tables, columns, sequences and generator tables. */
    NavigableMap<ObjectRef, Origin> owners() {
        return owners;
    }

    @Nullable
    Origin ownerOf(ObjectRef object) {
        Origin owner = owners.get(object);
        return owner == null && object.kind() == ObjectKind.COLUMN
                ? owners.get(ObjectRef.table(object.container()))
                : owner;
    }

    Map<Claims.Reference, Origin> references() {
        return references;
    }

    Map<Claims.Named, Origin> named() {
        return named;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
