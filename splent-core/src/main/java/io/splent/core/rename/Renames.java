package io.splent.core.rename;

import io.splent.api.ErrorCode;
import io.splent.api.SplentException;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.diff.SchemaDiff;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.ownership.SchemaOwnership;
import io.splent.core.script.OwnedSchema;
import io.splent.schema.compare.SchemaComparator;
import io.splent.schema.compare.SchemaRenaming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The renames of one run. With them, a comparison speaks of everything as it is called afterwards.
 *
 * @param changes tables, then columns of those tables under their new names, then sequences
 */
public record Renames(List<SchemaChange> changes) {

    public static final Renames NONE = new Renames(List.of());

    public Renames {
        changes = List.copyOf(changes);
    }

    /**
     * Reads what the user typed.
     *
     * @param typed {@code OLD=NEW} each
     * @param diff the comparison without renames
     * @param ownership whose everything is before the renames
     * @param features those that may get scripts in this run
     * @throws SplentException when something named is not there, not ours, or cannot be a rename
     */
    public static Renames of(
            List<String> typed, SchemaDiff diff, SchemaSnapshot live, SchemaOwnership ownership, Set<String> features) {
        List<RenameHint> hints = typed.stream().map(RenameHint::parse).toList();
        SchemaSnapshot desired = diff.desired();
        if (hints.isEmpty()) {
            return NONE;
        }
        if (desired == null) {
            throw new SplentException(
                    ErrorCode.RENAME_REFUSED,
                    "This differ does not tell the desired schema, which --rename needs. Nothing was written.",
                    "Use another differ: --differ hibernate");
        }
        return new Renames(new RenameResolver(live, desired, ownership, features).resolve(hints));
    }

    /**
     * The comparison in which the renamed objects are compared with what they become. Where nothing was renamed, it stays
     * as the differ made it.
     */
    public SchemaDiff appliedTo(SchemaDiff diff, SchemaSnapshot live, SchemaComparator comparator) {
        SchemaSnapshot desired = diff.desired();
        if (changes.isEmpty() || desired == null) {
            return diff;
        }
        List<SchemaChange> all = new ArrayList<>(changes);
        diff.changes().stream().filter(change -> !concerns(change)).forEach(all::add);
        comparator.compare(SchemaRenaming.applied(changes, live), desired).stream()
                .filter(this::concerns)
                .forEach(all::add);
        return new SchemaDiff(all, desired, diff.origins(), diff.warnings());
    }

    /** What each feature owns, under the names of afterwards. */
    public Map<String, OwnedSchema> appliedTo(Map<String, OwnedSchema> owned) {
        Map<String, OwnedSchema> renamed = new LinkedHashMap<>();
        owned.forEach((feature, schema) -> renamed.put(feature, schema.renamed(changes)));
        return renamed;
    }

    /** The tables under the names they have now and lose. */
    public Set<ObjectName> formerTables() {
        Set<ObjectName> former = new HashSet<>();
        for (SchemaChange change : changes) {
            if (change instanceof RenameTable rename) {
                former.add(rename.from());
            }
        }
        return former;
    }

    /** What a table was called before all of them. */
    public ObjectName formerName(ObjectName table) {
        ObjectName name = table;
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i) instanceof RenameTable rename && rename.to().equals(name)) {
                name = rename.from();
            }
        }
        return name;
    }

    private boolean concerns(SchemaChange change) {
        Set<ObjectName> tables = touchedTables();
        if (change instanceof AddForeignKey add && tables.contains(add.key().referencedTable())) {
            return true;
        }
        if (change instanceof DropForeignKey drop && tables.contains(drop.key().referencedTable())) {
            return true;
        }
        ObjectName table = change.affectedTable();
        return table == null ? concernsSequence(change) : tables.contains(table);
    }

    private Set<ObjectName> touchedTables() {
        Set<ObjectName> tables = formerTables();
        for (SchemaChange change : changes) {
            if (change instanceof RenameTable rename) {
                tables.add(rename.to());
            } else if (change instanceof RenameColumn rename) {
                tables.add(rename.tableName());
            }
        }
        return tables;
    }

    /** A renamed sequence is compared by its own change. */
    private boolean concernsSequence(SchemaChange change) {
        return changes.stream()
                .filter(AlterSequence.class::isInstance)
                .map(AlterSequence.class::cast)
                .anyMatch(rename -> (change instanceof DropSequence drop
                                && drop.sequence().name().equals(rename.before().name()))
                        || (change instanceof CreateSequence create
                                && create.sequence()
                                        .name()
                                        .equals(rename.after().name())));
    }
}
