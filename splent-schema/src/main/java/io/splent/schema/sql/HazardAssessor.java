package io.splent.schema.sql;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.Hazard;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.Vendor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Judges what a change can do to a database that holds data and is in use. Thread-safe.
 *
 * @since 0.1
 */
public final class HazardAssessor {

    private final Dialect dialect;

    public HazardAssessor(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The hazards of one change to things that exist already; in the order of {@link Hazard}. */
    public Set<Hazard> assess(SchemaChange change) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        switch (change.kind()) {
            case DROP_TABLE -> hazards.add(Hazard.DELETES_DATA);
            case DROP_COLUMN -> assessDrop(((DropColumn) change).column(), hazards);
            case ADD_COLUMN -> assessNew(((AddColumn) change).column(), hazards);
            case ALTER_COLUMN -> assessAlteration((AlterColumn) change, hazards);
            case ADD_UNIQUE -> hazards.addAll(EnumSet.of(Hazard.MAY_FAIL_ON_DATA, Hazard.BLOCKS_WRITES));
            case ADD_PRIMARY_KEY, ADD_CHECK, ADD_FOREIGN_KEY -> {
                hazards.addAll(EnumSet.of(Hazard.MAY_FAIL_ON_DATA, Hazard.BLOCKS_WRITES));
                rewriteOnInnoDb(hazards);
            }
            case DROP_PRIMARY_KEY -> rewriteOnInnoDb(hazards);
            case CREATE_INDEX -> assessIndex(((CreateIndex) change).index().unique(), hazards);
            case ALTER_SEQUENCE -> assessSequence((AlterSequence) change, hazards);
            case ALTER_TYPE -> assessType((AlterType) change, hazards);
            case OPAQUE -> assessOpaque((OpaqueChange) change, hazards);
            case CREATE_TABLE,
                    RENAME_TABLE,
                    RENAME_COLUMN,
                    DROP_FOREIGN_KEY,
                    DROP_UNIQUE,
                    DROP_INDEX,
                    DROP_CHECK,
                    CREATE_SEQUENCE,
                    DROP_SEQUENCE,
                    CREATE_TYPE,
                    DROP_TYPE,
                    SET_COMMENT -> {
                // neither rows nor writers notice
            }
        }
        return Collections.unmodifiableSet(hazards);
    }

    /**
     * The hazards of each change of a list that is applied as a whole, in its order. What happens to a table that the same
     * list creates is harmless: the table is empty and unknown to everybody.
     */
    public List<Set<Hazard>> assess(List<SchemaChange> changes) {
        Set<ObjectName> created = created(changes);
        return changes.stream().map(change -> assess(change, created)).toList();
    }

    /** The tables that a list of changes creates. */
    public static Set<ObjectName> created(List<SchemaChange> changes) {
        Set<ObjectName> created = new HashSet<>();
        for (SchemaChange change : changes) {
            if (change instanceof CreateTable create) {
                created.add(create.table().name());
            }
        }
        return created;
    }

    private Set<Hazard> assess(SchemaChange change, Set<ObjectName> created) {
        ObjectName table = change.affectedTable();
        boolean harmless = table != null && created.contains(table) && !(change instanceof OpaqueChange);
        return harmless ? Set.of() : assess(change);
    }

    /**
     * The hazards of one step of a change.
     *
     * @param created the tables that the same script creates
     */
    public Set<Hazard> assess(Step step, Set<ObjectName> created) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        switch (step.form()) {
            case PLAIN -> hazards.addAll(assess(step.change(), created));
            case TIGHTENING, MAPPED -> hazards.addAll(assess(step.change()));
            case GUARD, VALIDATION -> hazards.add(Hazard.MAY_FAIL_ON_DATA);
            case CONCURRENT -> {
                if (step.change() instanceof CreateIndex create
                        && create.index().unique()) {
                    hazards.add(Hazard.MAY_FAIL_ON_DATA);
                }
            }
            case UNVALIDATED, FROM_INDEX, DEFAULT_LATER -> {
                // a moment's lock; no row is looked at
            }
        }
        return Collections.unmodifiableSet(hazards);
    }

    /** What a hazard means, in one line for the head of a script. */
    public static String explain(Hazard hazard) {
        return switch (hazard) {
            case DELETES_DATA ->
                "rows or values are deleted; the reverse script brings the structure back, not the data";
            case MAY_FAIL_ON_DATA -> "fails when existing rows do not fit; look at the data first";
            case REWRITES_TABLE -> "every row is written anew; takes long on a large table";
            case BLOCKS_WRITES -> "writers of the table wait until it is done";
            case IRREVERSIBLE -> "there is no way back by a reverse script";
            case UNCLASSIFIED -> "SQL of a differ that SPLENT cannot judge; read it before you apply it";
        };
    }

    private static void assessDrop(Column column, Set<Hazard> hazards) {
        if (column.generated() == null) {
            hazards.add(Hazard.DELETES_DATA);
        }
    }

    private void assessNew(Column column, Set<Hazard> hazards) {
        boolean valued = column.defaultExpression() != null || column.identity() != null || column.generated() != null;
        if (!column.nullable() && !valued) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
        boolean computed = column.identity() != null
                || (column.generated() != null && column.generated().stored())
                || (column.defaultExpression() != null && NewColumns.differsByRow(column.defaultExpression()));
        if (computed || (dialect.vendor() == Vendor.H2 && valued)) {
            rewrite(hazards);
        }
    }

    private void assessAlteration(AlterColumn change, Set<Hazard> hazards) {
        Column before = change.before();
        Column after = change.after();
        if (before.generated() == null && after.generated() != null) {
            hazards.add(Hazard.DELETES_DATA);
        }
        if (!Objects.equals(before.generated(), after.generated())) {
            rewrite(hazards);
        }
        if (before.nullable() && !after.nullable()) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
            hazards.add(Hazard.BLOCKS_WRITES);
        }
        if (before.nullable() != after.nullable() || (before.identity() == null) != (after.identity() == null)) {
            rewriteOnInnoDb(hazards);
        }
        TypeChange type = new TypeChange(dialect, before.type(), after.type());
        if (!before.type().equals(after.type()) && !type.keepsEveryValue()) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
        boolean recollated = !Objects.equals(before.collation(), after.collation());
        if (recollated || (!before.type().equals(after.type()) && type.rewritesTable())) {
            rewrite(hazards);
        }
    }

    /** InnoDB copies a table for what the others only look at it for, or do in the catalog. */
    private void rewriteOnInnoDb(Set<Hazard> hazards) {
        if (dialect.vendor().isMySqlFamily()) {
            rewrite(hazards);
        }
    }

    private static void rewrite(Set<Hazard> hazards) {
        hazards.add(Hazard.REWRITES_TABLE);
        hazards.add(Hazard.BLOCKS_WRITES);
    }

    /** InnoDB builds an index beside the writers; the others make them wait. */
    private void assessIndex(boolean unique, Set<Hazard> hazards) {
        if (unique) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
        if (dialect.vendor() == Vendor.POSTGRESQL || dialect.vendor() == Vendor.H2) {
            hazards.add(Hazard.BLOCKS_WRITES);
        }
    }

    private static void assessSequence(AlterSequence change, Set<Hazard> hazards) {
        boolean narrower = change.after().minimum() > change.before().minimum()
                || change.after().maximum() < change.before().maximum();
        if (narrower) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
    }

    private static void assessType(AlterType change, Set<Hazard> hazards) {
        List<String> labels = change.after().values();
        if (!labels.containsAll(change.before().values())) {
            hazards.add(Hazard.MAY_FAIL_ON_DATA);
        }
        if (!labels.stream()
                .filter(change.before().values()::contains)
                .toList()
                .equals(change.before().values())) {
            rewrite(hazards);
        }
    }

    private static void assessOpaque(OpaqueChange change, Set<Hazard> hazards) {
        hazards.add(Hazard.UNCLASSIFIED);
        if (change.down().isEmpty()) {
            hazards.add(Hazard.IRREVERSIBLE);
        }
    }
}
