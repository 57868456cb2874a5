package io.splent.core.drift;

import io.splent.api.change.ChangeKind;
import io.splent.api.change.SchemaChange;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.LiveSchema;
import io.splent.core.history.FeatureHistory;
import io.splent.core.history.MigrationState;
import io.splent.core.history.ProductHistory;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.DatabaseSupport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what the scripts of a product made, as the {@code schema.json} files tell, with what the live database holds.
 * Reads only. Where a definition differs in its text, scratch is asked whether that is more than another wording.
 */
public final class DriftFinder {

    /** Differences that may be a matter of wording. */
    private static final Set<ChangeKind> WORDED =
            EnumSet.of(ChangeKind.ALTER_COLUMN, ChangeKind.DROP_CHECK, ChangeKind.DROP_INDEX);

    private final DatabaseSupport support;
    private final LiveSchema live;
    private final ScratchSpace scratch;

    public DriftFinder(DatabaseSupport support, LiveSchema live, ScratchSpace scratch) {
        this.support = support;
        this.live = live;
        this.scratch = scratch;
    }

    /**
     * The features of which something is surely gone or otherwise. A look at the catalog only: what may be a matter of
     * wording is not looked into.
     */
    public Set<String> drifted(ProductHistory history) {
        Map<String, OwnedSchema> made = made(history, new LinkedHashMap<>());
        Set<String> furtherSchemas = furtherSchemas(history);
        SchemaSnapshot present = live.of(furtherSchemas);
        MadeSchema schema = MadeSchema.of(made, present);
        List<SchemaChange> sure = support.comparator().differences(schema.snapshot(), present).stream()
                .filter(change -> !WORDED.contains(change.kind()))
                .toList();
        return new DriftDivider(support.identifiers())
                .divide(sure, schema, false)
                .keySet();
    }

    private static Map<String, OwnedSchema> made(ProductHistory history, Map<String, String> unknown) {
        Map<String, OwnedSchema> made = new LinkedHashMap<>();
        Map<String, OwnedSchema> owned = history.owned();
        history.standings().forEach((feature, standing) -> {
            whyUnknown(standing).ifPresent(text -> unknown.put(feature, text));
            boolean applied = standing.state() == MigrationState.SYNCED;
            made.put(feature, applied ? owned.getOrDefault(feature, OwnedSchema.EMPTY) : OwnedSchema.EMPTY);
        });
        return made;
    }

    private static Set<String> furtherSchemas(ProductHistory history) {
        return history.owned().values().stream()
                .flatMap(schema -> schema.furtherSchemas().stream())
                .collect(Collectors.toSet());
    }

    /** Compares for every feature of the product. */
    public DriftReport find(ProductHistory history) {
        Map<String, String> unknown = new LinkedHashMap<>();
        Map<String, OwnedSchema> made = made(history, unknown);
        Set<String> furtherSchemas = furtherSchemas(history);
        SchemaSnapshot present = live.of(furtherSchemas);
        MadeSchema schema = MadeSchema.of(made, present);
        Rewording rewording = new Rewording(support, scratch);
        List<SchemaChange> changes = differences(schema, present, furtherSchemas, rewording);
        Map<String, List<Drift>> byFeature =
                new DriftDivider(support.identifiers()).divide(changes, schema, unknown.isEmpty());
        List<FeatureDrift> features = history.standings().keySet().stream()
                .map(feature -> new FeatureDrift(
                        feature, Optional.ofNullable(unknown.get(feature)), byFeature.getOrDefault(feature, List.of())))
                .toList();
        List<String> notes = new ArrayList<>(rewording.notes());
        if (!unknown.isEmpty()) {
            notes.add("Additions to our tables are not listed, since it is unknown what the scripts of "
                    + String.join(", ", unknown.keySet()) + " have made.");
        }
        return new DriftReport(features, unmanaged(present, history.owned().values()), notes);
    }

    /** {@code schema.json} tells what the newest script leaves behind, and nothing of the states before. */
    private static Optional<String> whyUnknown(FeatureHistory standing) {
        if (standing.problem().isPresent()) {
            return Optional.of(standing.problem().get().message());
        }
        return switch (standing.state()) {
            case SYNCED, NOT_APPLIED, NONE -> Optional.empty();
            case PENDING ->
                Optional.of(standing.pending().size()
                        + " script(s) are pending, and schema.json tells what the newest of them will leave behind. Run"
                        + " splent db:upgrade first.");
            default -> Optional.of("A script has stopped midway. Run splent db:upgrade first.");
        };
    }

    private List<SchemaChange> differences(
            MadeSchema made, SchemaSnapshot present, Set<String> furtherSchemas, Rewording rewording) {
        List<SchemaChange> changes = support.comparator().differences(made.snapshot(), present);
        Set<ObjectName> inDoubt = changes.stream()
                .filter(change -> WORDED.contains(change.kind()))
                .map(SchemaChange::affectedTable)
                .filter(table -> table != null && present.table(table).isPresent())
                .collect(Collectors.toSet());
        return inDoubt.isEmpty()
                ? changes
                : support.comparator()
                        .differences(
                                made.snapshot().withTables(rewording.of(made.snapshot(), inDoubt, furtherSchemas)),
                                present);
    }

    /** Tables, sequences and types of nobody, and what is never anybody's: views, triggers, routines. */
    private static List<OtherObject> unmanaged(SchemaSnapshot present, Collection<OwnedSchema> owned) {
        Set<ObjectRef> ours = new HashSet<>();
        owned.forEach(schema -> ours.addAll(schema.objects().keySet()));
        List<OtherObject> others = new ArrayList<>();
        present.tables().stream()
                .filter(table -> !ours.contains(ObjectRef.table(table.name())))
                .forEach(table -> others.add(new OtherObject("table", table.name())));
        present.sequences().stream()
                .filter(sequence -> !ours.contains(ObjectRef.sequence(sequence.name())))
                .forEach(sequence -> others.add(new OtherObject("sequence", sequence.name())));
        present.types().stream()
                .filter(type -> !ours.contains(ObjectRef.type(type.name())))
                .forEach(type -> others.add(new OtherObject("type", type.name())));
        others.addAll(present.others());
        return others;
    }
}
