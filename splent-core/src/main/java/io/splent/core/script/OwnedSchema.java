package io.splent.core.script;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.ConstraintChange.AddCheck;
import io.splent.api.change.ConstraintChange.AddForeignKey;
import io.splent.api.change.ConstraintChange.AddPrimaryKey;
import io.splent.api.change.ConstraintChange.AddUnique;
import io.splent.api.change.ConstraintChange.DropCheck;
import io.splent.api.change.ConstraintChange.DropForeignKey;
import io.splent.api.change.ConstraintChange.DropPrimaryKey;
import io.splent.api.change.ConstraintChange.DropUnique;
import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.change.EnumTypeChange.CreateType;
import io.splent.api.change.EnumTypeChange.DropType;
import io.splent.api.change.IndexChange.CreateIndex;
import io.splent.api.change.IndexChange.DropIndex;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SchemaChange.OpaqueChange;
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Table;
import io.splent.schema.compare.SchemaRenaming;
import io.splent.schema.sql.ChangeSequencer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts of one feature have created, object by object. The proof of ownership: only what stands here may
 * ever be dropped in the feature's name.
 *
 * @param objects each object with its definition: the API's record for its kind; for a table, {@link TableFacts}
 * @param renames what the scripts have renamed, oldest first
 */
public record OwnedSchema(SortedMap<ObjectRef, Object> objects, List<PastRename> renames) {

    public static final OwnedSchema EMPTY = new OwnedSchema(new TreeMap<>(), List.of());

    public OwnedSchema {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        renames = List.copyOf(renames);
    }

    /** What is kept of a table beside its parts. */
    public record TableFacts(@Nullable String comment) {}

    public boolean contains(ObjectRef ref) {
        return objects.containsKey(ref);
    }

    /** The schemas besides the default one that anything of it lies in. */
    public Set<String> furtherSchemas() {
        return objects.keySet().stream()
                .flatMap(ref -> Stream.ofNullable(ref.container().schema()))
                .collect(Collectors.toSet());
    }

    /** What is owned after the changes have been made too. */
    public OwnedSchema after(List<SchemaChange> changes) {
        Editor editor = new Editor(new TreeMap<>(renamed(changes).objects), new HashSet<>());
        changes.stream().sorted(Comparator.comparing(OwnedSchema::isAddition)).forEach(editor::apply);
        return new OwnedSchema(editor.objects, renames);
    }

    /** What is owned after the changes, made by a script of the given version. */
    public OwnedSchema after(List<SchemaChange> changes, MigrationVersion version) {
        List<PastRename> all = new ArrayList<>(renames);
        ChangeSequencer.renames(changes).stream()
                .filter(change -> change instanceof RenameTable || change instanceof RenameColumn)
                .map(change -> new PastRename(version, change))
                .forEach(all::add);
        return new OwnedSchema(after(changes).objects, all);
    }

    /** The same objects under the names they have after the renames among the changes, whoever makes those. */
    public OwnedSchema renamed(List<SchemaChange> changes) {
        SortedMap<ObjectRef, Object> renamed = objects;
        for (SchemaChange rename : ChangeSequencer.renames(changes)) {
            SchemaRenaming renaming = SchemaRenaming.of(rename);
            SortedMap<ObjectRef, Object> next = new TreeMap<>();
            renamed.forEach((ref, definition) -> next.put(renaming.ref(ref), renaming.definition(ref, definition)));
            renamed = next;
        }
        return new OwnedSchema(renamed, renames);
    }

    /** A name that is dropped and given again in one go stays owned, in whatever order the two are listed. */
    private static boolean isAddition(SchemaChange change) {
        return switch (change.kind()) {
            case DROP_TABLE,
                    DROP_COLUMN,
                    DROP_PRIMARY_KEY,
                    DROP_FOREIGN_KEY,
                    DROP_UNIQUE,
                    DROP_INDEX,
                    DROP_CHECK,
                    DROP_SEQUENCE,
                    DROP_TYPE -> false;
            default -> true;
        };
    }

    /**
     * Applies changes one by one. An alteration of something that is not owned does not make it owned, and neither does
     * dropping and adding again what another feature owns.
     */
    private record Editor(SortedMap<ObjectRef, Object> objects, Set<ObjectRef> borrowed) {

        void apply(SchemaChange change) {
            if (change instanceof CreateTable create) {
                createTable(create.table());
            } else if (change instanceof DropTable drop) {
                objects.keySet().removeIf(ref -> isPartOf(ref, drop.table().name()));
            } else if (change instanceof SetComment comment) {
                setComment(comment);
            } else if (!applyToPart(change)) {
                applyToSequenceOrType(change);
            }
        }

        private void createTable(Table table) {
            ObjectName name = table.name();
            objects.put(ObjectRef.table(name), new TableFacts(table.comment()));
            table.columns().forEach(column -> objects.put(ObjectRef.column(name, column.name()), column));
            if (table.primaryKey() != null) {
                put(ObjectKind.PRIMARY_KEY, name, table.primaryKey().name(), table.primaryKey());
            }
            table.uniques().forEach(unique -> put(ObjectKind.UNIQUE, name, unique.name(), unique));
            table.checks().forEach(check -> put(ObjectKind.CHECK, name, check.name(), check));
        }

        private boolean applyToPart(SchemaChange change) {
            if (change instanceof AddColumn add) {
                objects.put(ObjectRef.column(add.tableName(), add.column().name()), add.column());
            } else if (change instanceof DropColumn drop) {
                remove(ObjectKind.COLUMN, drop.tableName(), drop.column().name());
            } else if (change instanceof AlterColumn alter) {
                replace(ObjectRef.column(alter.tableName(), alter.after().name()), alter.after());
            } else if (change instanceof AddPrimaryKey add) {
                put(ObjectKind.PRIMARY_KEY, add.tableName(), add.key().name(), add.key());
            } else if (change instanceof DropPrimaryKey drop) {
                objects.keySet()
                        .removeIf(ref -> ref.kind() == ObjectKind.PRIMARY_KEY
                                && ref.container().equals(drop.tableName()));
            } else if (change instanceof AddForeignKey add) {
                put(ObjectKind.FOREIGN_KEY, add.tableName(), add.key().name(), add.key());
            } else if (change instanceof DropForeignKey drop) {
                remove(ObjectKind.FOREIGN_KEY, drop.tableName(), drop.key().name());
            } else if (change instanceof AddUnique add) {
                put(ObjectKind.UNIQUE, add.tableName(), add.constraint().name(), add.constraint());
            } else if (change instanceof DropUnique drop) {
                remove(ObjectKind.UNIQUE, drop.tableName(), drop.constraint().name());
            } else if (change instanceof CreateIndex create) {
                put(ObjectKind.INDEX, create.tableName(), create.index().name(), create.index());
            } else if (change instanceof DropIndex drop) {
                remove(ObjectKind.INDEX, drop.tableName(), drop.index().name());
            } else if (change instanceof AddCheck add) {
                put(ObjectKind.CHECK, add.tableName(), add.check().name(), add.check());
            } else if (change instanceof DropCheck drop) {
                remove(ObjectKind.CHECK, drop.tableName(), drop.check().name());
            } else {
                return false;
            }
            return true;
        }

        private void applyToSequenceOrType(SchemaChange change) {
            if (change instanceof CreateSequence create) {
                objects.put(ObjectRef.sequence(create.sequence().name()), create.sequence());
            } else if (change instanceof AlterSequence alter) {
                replace(ObjectRef.sequence(alter.after().name()), alter.after());
            } else if (change instanceof DropSequence drop) {
                objects.remove(ObjectRef.sequence(drop.sequence().name()));
            } else if (change instanceof CreateType create) {
                objects.put(ObjectRef.type(create.type().name()), create.type());
            } else if (change instanceof AlterType alter) {
                replace(ObjectRef.type(alter.after().name()), alter.after());
            } else if (change instanceof DropType drop) {
                objects.remove(ObjectRef.type(drop.type().name()));
            } else if (!(change instanceof OpaqueChange) && !SchemaRenaming.isRename(change)) {
                throw new IllegalStateException("Unknown change: " + change.kind());
            }
        }

        private void setComment(SetComment comment) {
            Column column = comment.column();
            if (column == null) {
                replace(ObjectRef.table(comment.tableName()), new TableFacts(comment.after()));
            } else {
                replace(ObjectRef.column(comment.tableName(), column.name()), column.withComment(comment.after()));
            }
        }

        private static boolean isPartOf(ObjectRef ref, ObjectName table) {
            return ref.container().equals(table) && ref.kind() != ObjectKind.SEQUENCE && ref.kind() != ObjectKind.TYPE;
        }

        private void put(ObjectKind kind, ObjectName table, String name, Object definition) {
            ObjectRef ref = new ObjectRef(kind, table, name);
            if (!borrowed.contains(ref)) {
                objects.put(ref, definition);
            }
        }

        private void remove(ObjectKind kind, ObjectName table, String name) {
            ObjectRef ref = new ObjectRef(kind, table, name);
            if (objects.remove(ref) == null) {
                borrowed.add(ref);
            }
        }

        private void replace(ObjectRef ref, Object definition) {
            objects.replace(ref, definition);
        }
    }
}
