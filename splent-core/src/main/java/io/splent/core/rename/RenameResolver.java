package io.splent.core.rename;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.schema.compare.SchemaRenaming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what the user says was renamed into changes, and refuses what cannot be a rename. Used once. */
final class RenameResolver {

    private final SchemaSnapshot live;
    private final SchemaSnapshot desired;
    private final SchemaOwnership ownership;
    private final Set<String> features;
    private final Map<ObjectName, ObjectName> newTables = new HashMap<>();
    private final Map<ObjectName, ObjectName> formerTables = new HashMap<>();
    private final Set<ObjectRef> leaving = new HashSet<>();
    private final Set<ObjectRef> arriving = new HashSet<>();

    /**
     * @param ownership as it is before the renames
     * @param features those that may get scripts
     */
    RenameResolver(SchemaSnapshot live, SchemaSnapshot desired, SchemaOwnership ownership, Set<String> features) {
        this.live = live;
        this.desired = desired;
        this.ownership = ownership;
        this.features = features;
    }

    /** What a hint means. */
    private record Meant(RenameHint hint, ObjectRef from, ObjectRef to) {}

    /** The renames: of tables first, since columns are then found under either name of their table. */
    List<SchemaChange> resolve(List<RenameHint> hints) {
        RenameScope before = new RenameScope(live, Map.of());
        RenameScope after = new RenameScope(desired, Map.of());
        List<Meant> containers = new ArrayList<>();
        List<RenameHint> others = new ArrayList<>();
        for (RenameHint hint : hints) {
            before.container(hint.from())
                    .ifPresentOrElse(
                            from -> containers.add(new Meant(hint, from, found(hint, after.container(hint.to())))),
                            () -> others.add(hint));
        }
        RenameOrder order = new RenameOrder(List.of(live, desired));
        List<SchemaChange> renames = new ArrayList<>(order.of(changes(containers, before, after)));
        SchemaSnapshot underNewNames = SchemaRenaming.applied(renames, live);
        RenameScope renamed = new RenameScope(underNewNames, newTables);
        RenameScope wanted = new RenameScope(desired, newTables);
        List<Meant> columns = others.stream()
                .map(hint -> new Meant(
                        hint,
                        renamed.column(hint.from()).orElseThrow(() -> unknownOld(hint)),
                        found(hint, wanted.column(hint.to()))))
                .toList();
        renames.addAll(new RenameOrder(List.of(underNewNames, desired)).of(changes(columns, renamed, wanted)));
        renames.addAll(order.of(followingSequences()));
        return List.copyOf(renames);
    }

    /** A name may be in use before and after, if renames free it and take it again. */
    private List<SchemaChange> changes(List<Meant> all, RenameScope before, RenameScope after) {
        all.forEach(this::requireNamedOnce);
        return all.stream().map(meant -> change(meant, before, after)).toList();
    }

    private void requireNamedOnce(Meant meant) {
        RenameHint hint = meant.hint();
        if (!leaving.add(meant.from()) || !arriving.add(meant.to())) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE,
                    "--rename " + hint.text() + ": " + hint.oldName() + " or " + hint.newName()
                            + " is in another --rename already.",
                    "Name every object once.");
        }
    }

    private static ObjectRef found(RenameHint hint, Optional<ObjectRef> to) {
        return to.orElseThrow(() -> new SplentException(
                ErrorCode.RENAME_UNKNOWN,
                "--rename " + hint.text() + ": no entity asks for " + hint.newName() + ".",
                "Look at what the entities need: splent db:migrate --dry-run --allow deletes-data"));
    }

    private static SplentException unknownOld(RenameHint hint) {
        return new SplentException(
                ErrorCode.RENAME_UNKNOWN,
                "--rename " + hint.text() + ": the database has no " + hint.oldName()
                        + ". Perhaps it has been renamed already.",
                "Look at what would change: splent db:migrate --dry-run");
    }

    private SchemaChange change(Meant meant, RenameScope before, RenameScope after) {
        RenameHint hint = meant.hint();
        ObjectRef from = meant.from();
        ObjectRef to = meant.to();
        boolean sameTable = from.kind() != ObjectKind.COLUMN || from.container().equals(to.container());
        if (from.kind() != to.kind() || !sameTable) {
            throw new SplentException(
                    ErrorCode.RENAME_UNKNOWN,
                    "--rename " + hint.text() + ": the two names are not of the same kind and place.",
                    "A table can become a table, a column another column of its table; rename the table too if it"
                            + " has another name now.");
        }
        if (after.contains(from) && !arriving.contains(from)) {
            throw refused(hint, hint.oldName() + " is still needed by the entities");
        }
        if (before.contains(to) && !leaving.contains(to)) {
            throw refused(hint, "the database has " + hint.newName() + " already");
        }
        requireOwner(hint, from, to);
        if (from.kind() == ObjectKind.TABLE) {
            newTables.put(from.container(), to.container());
            formerTables.put(to.container(), from.container());
        }
        return change(from, to);
    }

    private void requireOwner(RenameHint hint, ObjectRef from, ObjectRef to) {
        ObjectRef former = from.kind() == ObjectKind.COLUMN
                ? ObjectRef.column(formerTables.getOrDefault(from.container(), from.container()), from.name())
                : from;
        String creator = ownership
                .creatorOf(former)
                .orElseThrow(() -> refused(hint, "no script of the product created " + hint.oldName()));
        Optional<String> asker = to.kind() == ObjectKind.COLUMN
                ? ownership.ownerOfColumn(to.container(), to.name())
                : ownership.ownerOf(to);
        if (!asker.equals(Optional.of(creator))) {
            throw refused(
                    hint,
                    hint.oldName() + " belongs to " + creator + ", but " + asker.orElse("nobody") + " asks for "
                            + hint.newName());
        }
        if (!features.contains(creator)) {
            throw refused(hint, hint.oldName() + " belongs to " + creator + ", which gets no script in this run");
        }
    }

    private static SplentException refused(RenameHint hint, String reason) {
        return new SplentException(
                ErrorCode.RENAME_REFUSED,
                "--rename " + hint.text() + ": " + reason + ". Nothing was written.",
                ErrorLocation.UNKNOWN,
                "Leave this --rename out, or correct it.");
    }

    private SchemaChange change(ObjectRef from, ObjectRef to) {
        return switch (from.kind()) {
            case TABLE -> new RenameTable(from.container(), to.container());
            case COLUMN -> new RenameColumn(to.container(), from.name(), to.name());
            default ->
                new AlterSequence(
                        live.sequence(from.container()).orElseThrow(),
                        desired.sequence(to.container()).orElseThrow());
        };
    }

    /** A sequence that has its name from a renamed table is renamed with it; otherwise it would start anew. */
    private List<SchemaChange> followingSequences() {
        List<AlterSequence> following = new ArrayList<>();
        for (Map.Entry<ObjectName, ObjectName> table : newTables.entrySet()) {
            for (Sequence before : live.sequences()) {
                for (Sequence after : desired.sequences()) {
                    if (follows(table.getKey(), table.getValue(), before.name(), after.name())
                            && isOfOneFeature(before, after)) {
                        following.add(new AlterSequence(before, after));
                    }
                }
            }
        }
        while (following.removeIf(sequence -> !isFree(sequence, following))) {
            // one that stays may keep another from following
        }
        return List.copyOf(following);
    }

    private static boolean follows(ObjectName oldTable, ObjectName newTable, ObjectName before, ObjectName after) {
        String expected = lower(before.name()).replace(lower(oldTable.name()), lower(newTable.name()));
        return !before.equals(after) && lower(after.name()).equals(expected);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean isOfOneFeature(Sequence before, Sequence after) {
        Optional<String> creator = ownership.creatorOf(ObjectRef.sequence(before.name()));
        return creator.filter(features::contains).isPresent()
                && ownership.ownerOf(ObjectRef.sequence(after.name())).equals(creator)
                && !leaving.contains(ObjectRef.sequence(before.name()))
                && !arriving.contains(ObjectRef.sequence(after.name()));
    }

    /** Whether the old name is needed no more and the new one is there to be had, given what else is renamed. */
    private boolean isFree(AlterSequence rename, List<AlterSequence> following) {
        ObjectName before = rename.before().name();
        ObjectName after = rename.after().name();
        boolean left = desired.sequence(before).isEmpty()
                || following.stream().anyMatch(other -> other.after().name().equals(before));
        boolean free = live.sequence(after).isEmpty()
                || following.stream().anyMatch(other -> other.before().name().equals(after));
        return left && free;
    }
}
