package io.splent.schema.compare;

import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.GeneratedColumn;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rename does to everything that mentions the old name: databases carry keys, constraints, indexes and
 * expressions along. Names of constraints and indexes stay, as they do in the database. Immutable.
 *
 * @since 0.1
 */
public final class SchemaRenaming {

    private final SchemaChange rename;

    private SchemaRenaming(SchemaChange rename) {
        this.rename = rename;
    }

    /** Whether a change gives something another name. */
    public static boolean isRename(SchemaChange change) {
        return change instanceof RenameTable
                || change instanceof RenameColumn
                || (change instanceof AlterSequence alter
                        && !alter.before().name().equals(alter.after().name()));
    }

    /**
     * What one rename does.
     *
     * @param rename a {@link RenameTable}, a {@link RenameColumn}, or an {@link AlterSequence} between two names
     */
    public static SchemaRenaming of(SchemaChange rename) {
        if (!isRename(rename)) {
            throw new IllegalArgumentException("Not a rename: " + rename.kind());
        }
        return new SchemaRenaming(rename);
    }

    /** The snapshot after the renames, made one after the other. */
    public static SchemaSnapshot applied(List<SchemaChange> renames, SchemaSnapshot snapshot) {
        SchemaSnapshot renamed = snapshot;
        for (SchemaChange rename : renames) {
            renamed = of(rename).snapshot(renamed);
        }
        return renamed;
    }

    /**
     * Under which name an object is found in the end.
     *
     * @param renames made one after the other
     */
    public static ObjectRef applied(List<SchemaChange> renames, ObjectRef ref) {
        ObjectRef renamed = ref;
        for (SchemaChange rename : renames) {
            renamed = of(rename).ref(renamed);
        }
        return renamed;
    }

    private SchemaSnapshot snapshot(SchemaSnapshot before) {
        List<Table> tables = before.tables().stream().map(this::table).toList();
        if (rename instanceof AlterSequence alter) {
            return new SchemaSnapshot(
                    tables,
                    before.sequences().stream()
                            .map(sequence ->
                                    sequence.name().equals(alter.before().name())
                                            ? sequence.withName(alter.after().name())
                                            : sequence)
                            .toList(),
                    before.types(),
                    before.others());
        }
        return before.withTables(tables);
    }

    private Table table(Table before) {
        ObjectName name = before.name();
        PrimaryKey key = before.primaryKey();
        return new Table(
                tableName(name),
                before.columns().stream().map(column -> column(name, column)).toList(),
                key == null ? null : primaryKey(name, key),
                before.foreignKeys().stream()
                        .map(foreignKey -> foreignKey(name, foreignKey))
                        .toList(),
                before.uniques().stream().map(unique -> unique(name, unique)).toList(),
                before.indexes().stream().map(index -> index(name, index)).toList(),
                before.checks().stream().map(check -> check(name, check)).toList(),
                before.comment());
    }

    /** Under which name an object is found after the rename. */
    public ObjectRef ref(ObjectRef before) {
        return switch (before.kind()) {
            case TABLE -> ObjectRef.table(tableName(before.container()));
            case SEQUENCE -> ObjectRef.sequence(sequenceName(before.container()));
            case TYPE -> before;
            case COLUMN ->
                ObjectRef.column(tableName(before.container()), columnName(before.container(), before.name()));
            default -> new ObjectRef(before.kind(), tableName(before.container()), before.name());
        };
    }

    /**
     * The definition of an object after the rename.
     *
     * @param ref the object under its name before the rename
     * @param definition the API's record for its kind; anything else is returned as it is
     */
    public Object definition(ObjectRef ref, Object definition) {
        ObjectName table = ref.container();
        if (definition instanceof Column column) {
            return column(table, column);
        } else if (definition instanceof PrimaryKey key) {
            return primaryKey(table, key);
        } else if (definition instanceof ForeignKey key) {
            return foreignKey(table, key);
        } else if (definition instanceof UniqueConstraint unique) {
            return unique(table, unique);
        } else if (definition instanceof Index index) {
            return index(table, index);
        } else if (definition instanceof CheckConstraint check) {
            return check(table, check);
        } else if (ref.kind() == ObjectKind.SEQUENCE
                && rename instanceof AlterSequence alter
                && alter.before().name().equals(table)) {
            return alter.after();
        }
        return definition;
    }

    private ObjectName tableName(ObjectName before) {
        return rename instanceof RenameTable table && table.from().equals(before) ? table.to() : before;
    }

    private ObjectName sequenceName(ObjectName before) {
        return rename instanceof AlterSequence alter && alter.before().name().equals(before)
                ? alter.after().name()
                : before;
    }

    private String columnName(ObjectName table, String before) {
        return rename instanceof RenameColumn column
                        && column.tableName().equals(table)
                        && column.from().equals(before)
                ? column.to()
                : before;
    }

    private List<String> columnNames(ObjectName table, List<String> before) {
        return before.stream().map(name -> columnName(table, name)).toList();
    }

    private @Nullable String expression(ObjectName table, @Nullable String before) {
        return before != null
                        && rename instanceof RenameColumn column
                        && column.tableName().equals(table)
                ? ColumnNamesInText.renamed(before, column.from(), column.to())
                : before;
    }

    private String condition(ObjectName table, String before) {
        String renamed = expression(table, before);
        return renamed == null ? before : renamed;
    }

    private Column column(ObjectName table, Column before) {
        Column renamed = before.withName(columnName(table, before.name()));
        GeneratedColumn generated = before.generated();
        return generated == null
                ? renamed
                : renamed.withGenerated(
                        new GeneratedColumn(condition(table, generated.expression()), generated.stored()));
    }

    private PrimaryKey primaryKey(ObjectName table, PrimaryKey before) {
        return new PrimaryKey(before.name(), columnNames(table, before.columns()), before.options());
    }

    private UniqueConstraint unique(ObjectName table, UniqueConstraint before) {
        return new UniqueConstraint(
                before.name(), before.generatedName(), columnNames(table, before.columns()), before.options());
    }

    private CheckConstraint check(ObjectName table, CheckConstraint before) {
        return new CheckConstraint(before.name(), before.generatedName(), condition(table, before.expression()));
    }

    private Index index(ObjectName table, Index before) {
        return new Index(
                before.name(),
                before.unique(),
                before.keys().stream()
                        .map(key -> new Index.Key(
                                key.expression() ? condition(table, key.text()) : columnName(table, key.text()),
                                key.expression(),
                                key.descending(),
                                key.modifiers()))
                        .toList(),
                before.method(),
                columnNames(table, before.included()),
                expression(table, before.predicate()),
                before.options());
    }

    private ForeignKey foreignKey(ObjectName table, ForeignKey before) {
        return new ForeignKey(
                foreignKeyName(table, before),
                before.generatedName(),
                columnNames(table, before.columns()),
                tableName(before.referencedTable()),
                columnNames(before.referencedTable(), before.referencedColumns()),
                before.onDelete(),
                before.onUpdate(),
                before.options());
    }

    /** InnoDB makes up {@code <table>_ibfk_<number>} and keeps that up when the table is renamed. */
    private String foreignKeyName(ObjectName table, ForeignKey before) {
        String madeUp = table.name() + "_ibfk_";
        return before.generatedName() && before.name().startsWith(madeUp)
                ? tableName(table).name() + "_ibfk_" + before.name().substring(madeUp.length())
                : before.name();
    }
}
