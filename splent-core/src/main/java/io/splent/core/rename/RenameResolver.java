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
    private final List<SchemaChange> renames = new ArrayList<>();
    private final Map<ObjectName, ObjectName> newTables = new HashMap<>();
    private final Map<ObjectName, ObjectName> formerTables = new HashMap<>();
    private final Set<ObjectRef> taken = new HashSet<>();

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

    /** The renames: of tables first, since columns are then found under either name of their table. */
    List<SchemaChange> resolve(List<RenameHint> hints) {
        RenameScope before = new RenameScope(live, Map.of());
        RenameScope after = new RenameScope(desired, Map.of());
        List<RenameHint> columns = new ArrayList<>();
        for (RenameHint hint : hints) {
            before.container(hint.from())
                    .ifPresentOrElse(
                            from -> add(hint, from, found(hint, after.container(hint.to())), before, after),
                            () -> columns.add(hint));
        }
        RenameScope renamed = new RenameScope(SchemaRenaming.applied(renames, live), newTables);
        RenameScope wanted = new RenameScope(desired, newTables);
        for (RenameHint hint : columns) {
            ObjectRef from = renamed.column(hint.from()).orElseThrow(() -> unknownOld(hint));
            add(hint, from, found(hint, wanted.column(hint.to())), renamed, wanted);
        }
        renames.addAll(followingSequences());
        return List.copyOf(renames);
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

    private void add(RenameHint hint, ObjectRef from, ObjectRef to, RenameScope before, RenameScope after) {
        boolean sameTable = from.kind() != ObjectKind.COLUMN || from.container().equals(to.container());
        if (from.kind() != to.kind() || !sameTable) {
            throw new SplentException(
                    ErrorCode.RENAME_UNKNOWN,
                    "--rename " + hint.text() + ": the two names are not of the same kind and place.",
                    "A table can become a table, a column another column of its table; rename the table too if it"
                            + " has another name now.");
        }
        if (!taken.add(from) || !taken.add(to)) {
            throw new SplentException(
                    ErrorCode.BAD_USAGE,
                    "--rename " + hint.text() + ": " + hint.oldName() + " or " + hint.newName()
                            + " is in another --rename already.",
                    "Name every object once.");
        }
        if (after.contains(from)) {
            throw refused(hint, hint.oldName() + " is still needed by the entities");
        }
        if (before.contains(to)) {
            throw refused(hint, "the database has " + hint.newName() + " already");
        }
        requireOwner(hint, from, to);
        renames.add(change(from, to));
        if (from.kind() == ObjectKind.TABLE) {
            newTables.put(from.container(), to.container());
            formerTables.put(to.container(), from.container());
        }
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
        List<SchemaChange> following = new ArrayList<>();
        for (Map.Entry<ObjectName, ObjectName> table : newTables.entrySet()) {
            for (Sequence before : live.sequences()) {
                for (Sequence after : desired.sequences()) {
                    if (follows(table.getKey(), table.getValue(), before.name(), after.name())
                            && isLeft(before, after)) {
                        following.add(new AlterSequence(before, after));
                    }
                }
            }
        }
        return following;
    }

    private static boolean follows(ObjectName oldTable, ObjectName newTable, ObjectName before, ObjectName after) {
        String expected = lower(before.name()).replace(lower(oldTable.name()), lower(newTable.name()));
        return !before.equals(after) && lower(after.name()).equals(expected);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean isLeft(Sequence before, Sequence after) {
        Optional<String> creator = ownership.creatorOf(ObjectRef.sequence(before.name()));
        return desired.sequence(before.name()).isEmpty()
                && live.sequence(after.name()).isEmpty()
                && creator.filter(features::contains).isPresent()
                && ownership.ownerOf(ObjectRef.sequence(after.name())).equals(creator)
                && taken.add(ObjectRef.sequence(before.name()))
                && taken.add(ObjectRef.sequence(after.name()));
    }
}
