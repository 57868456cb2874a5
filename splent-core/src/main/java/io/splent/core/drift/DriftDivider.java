package io.splent.core.drift;

import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.drift.Drift.Effect;
import io.splent.schema.sql.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divides the differences between what scripts made and what is there among the features whose scripts made it. */
public final class DriftDivider {

    private final Identifiers identifiers;

    public DriftDivider(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * What became of the objects that were made.
     *
     * @param changes what turned what was made into what is there
     * @param additions whether to tell what somebody has added to tables that were made
     */
    public Map<String, List<Drift>> divide(List<SchemaChange> changes, MadeSchema made, boolean additions) {
        Map<ObjectRef, ObjectChange> byObject = new TreeMap<>();
        Set<ObjectName> goneTables = changes.stream()
                .filter(DropTable.class::isInstance)
                .map(change -> ((DropTable) change).table().name())
                .collect(Collectors.toSet());
        changes.stream()
                .flatMap(change -> objectChanges(change, made, goneTables))
                .filter(change -> change.before() != null || (additions && isOnOurTable(change, made)))
                .forEach(change -> byObject.merge(change.object(), change, ObjectChange::then));
        Map<String, List<Drift>> byFeature = new LinkedHashMap<>();
        byObject.values()
                .forEach(change -> maker(change.object(), made)
                        .ifPresent(feature -> byFeature
                                .computeIfAbsent(feature, name -> new ArrayList<>())
                                .add(drift(change))));
        return byFeature;
    }

    /** With a table all its parts are gone, which goes without saying when the table is ours. */
    private static Stream<ObjectChange> objectChanges(
            SchemaChange change, MadeSchema made, Set<ObjectName> goneTables) {
        if (change instanceof DropTable drop
                && !made.tables().contains(drop.table().name())) {
            return drop.table().columns().stream()
                    .map(column ->
                            new ObjectChange(ObjectRef.column(drop.table().name(), column.name()), column, null));
        }
        boolean impliedByTable = !(change instanceof DropTable) && goneTables.contains(change.affectedTable());
        return impliedByTable ? Stream.empty() : ObjectChange.of(change).stream();
    }

    private static boolean isOnOurTable(ObjectChange change, MadeSchema made) {
        ObjectKind kind = change.object().kind();
        return kind != ObjectKind.TABLE
                && kind != ObjectKind.SEQUENCE
                && kind != ObjectKind.TYPE
                && made.tables().contains(change.object().container());
    }

    private static Optional<String> maker(ObjectRef object, MadeSchema made) {
        return Optional.ofNullable(made.makers().get(object))
                .or(() -> Optional.ofNullable(made.makers().get(ObjectRef.table(object.container()))));
    }

    private Drift drift(ObjectChange change) {
        DefinitionText text = new DefinitionText(identifiers);
        Object before = change.before();
        Object after = change.after();
        if (before == null) {
            return new Drift(Effect.ADDED, change.object(), text.of(Objects.requireNonNull(after)), "");
        }
        return after == null
                ? new Drift(Effect.GONE, change.object(), text.of(before), "")
                : new Drift(
                        Effect.CHANGED,
                        change.object(),
                        text.ofChangeBesideOptions(before, after),
                        text.ofChangedOptions(before, after));
    }
}
