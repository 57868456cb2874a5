package io.splent.core.drift;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
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
import io.splent.api.change.SequenceChange.AlterSequence;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.SetComment;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.core.script.OwnedSchema.TableFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema change as its object before and after.
 *
 * @param object which object; a primary key under the name of its table, for it has no other that is the same everywhere
 * @param before its definition, null when it was not there
 * @param after its definition, null when it is gone
 */
public record ObjectChange(
        ObjectRef object, @Nullable Object before, @Nullable Object after) {

    /** What a change does to its object; empty for renames and for what only its differ understands. */
    public static Optional<ObjectChange> of(SchemaChange change) {
        return Optional.ofNullable(ofTable(change))
                .or(() -> Optional.ofNullable(ofKey(change)))
                .or(() -> Optional.ofNullable(ofSequenceOrType(change)));
    }

    private static @Nullable ObjectChange ofTable(SchemaChange change) {
        if (change instanceof CreateTable create) {
            return new ObjectChange(
                    ObjectRef.table(create.table().name()),
                    null,
                    new TableFacts(create.table().comment()));
        } else if (change instanceof DropTable drop) {
            return new ObjectChange(
                    ObjectRef.table(drop.table().name()),
                    new TableFacts(drop.table().comment()),
                    null);
        } else if (change instanceof AddColumn add) {
            return new ObjectChange(
                    ObjectRef.column(add.tableName(), add.column().name()), null, add.column());
        } else if (change instanceof DropColumn drop) {
            return new ObjectChange(
                    ObjectRef.column(drop.tableName(), drop.column().name()), drop.column(), null);
        } else if (change instanceof AlterColumn alter) {
            return new ObjectChange(
                    ObjectRef.column(alter.tableName(), alter.after().name()), alter.before(), alter.after());
        } else if (change instanceof SetComment comment) {
            return ofComment(comment);
        }
        return null;
    }

    private static ObjectChange ofComment(SetComment comment) {
        Column column = comment.column();
        return column == null
                ? new ObjectChange(
                        ObjectRef.table(comment.tableName()),
                        new TableFacts(comment.before()),
                        new TableFacts(comment.after()))
                : new ObjectChange(
                        ObjectRef.column(comment.tableName(), column.name()),
                        column.withComment(comment.before()),
                        column.withComment(comment.after()));
    }

    private static @Nullable ObjectChange ofKey(SchemaChange change) {
        if (change instanceof AddPrimaryKey add) {
            return added(
                    ObjectKind.PRIMARY_KEY, add.tableName(), add.tableName().name(), add.key());
        } else if (change instanceof DropPrimaryKey drop) {
            return dropped(
                    ObjectKind.PRIMARY_KEY, drop.tableName(), drop.tableName().name(), drop.key());
        } else if (change instanceof AddForeignKey add) {
            return added(ObjectKind.FOREIGN_KEY, add.tableName(), add.key().name(), add.key());
        } else if (change instanceof DropForeignKey drop) {
            return dropped(ObjectKind.FOREIGN_KEY, drop.tableName(), drop.key().name(), drop.key());
        } else if (change instanceof AddUnique add) {
            return added(ObjectKind.UNIQUE, add.tableName(), add.constraint().name(), add.constraint());
        } else if (change instanceof DropUnique drop) {
            return dropped(
                    ObjectKind.UNIQUE, drop.tableName(), drop.constraint().name(), drop.constraint());
        } else if (change instanceof CreateIndex create) {
            return added(ObjectKind.INDEX, create.tableName(), create.index().name(), create.index());
        } else if (change instanceof DropIndex drop) {
            return dropped(ObjectKind.INDEX, drop.tableName(), drop.index().name(), drop.index());
        } else if (change instanceof AddCheck add) {
            return added(ObjectKind.CHECK, add.tableName(), add.check().name(), add.check());
        } else if (change instanceof DropCheck drop) {
            return dropped(ObjectKind.CHECK, drop.tableName(), drop.check().name(), drop.check());
        }
        return null;
    }

    private static ObjectChange added(ObjectKind kind, ObjectName table, String name, Object definition) {
        return new ObjectChange(new ObjectRef(kind, table, name), null, definition);
    }

    private static ObjectChange dropped(ObjectKind kind, ObjectName table, String name, Object definition) {
        return new ObjectChange(new ObjectRef(kind, table, name), definition, null);
    }

    private static @Nullable ObjectChange ofSequenceOrType(SchemaChange change) {
        if (change instanceof CreateSequence create) {
            return new ObjectChange(ObjectRef.sequence(create.sequence().name()), null, create.sequence());
        } else if (change instanceof AlterSequence alter) {
            return new ObjectChange(ObjectRef.sequence(alter.after().name()), alter.before(), alter.after());
        } else if (change instanceof DropSequence drop) {
            return new ObjectChange(ObjectRef.sequence(drop.sequence().name()), drop.sequence(), null);
        } else if (change instanceof CreateType create) {
            return new ObjectChange(ObjectRef.type(create.type().name()), null, create.type());
        } else if (change instanceof AlterType alter) {
            return new ObjectChange(ObjectRef.type(alter.after().name()), alter.before(), alter.after());
        } else if (change instanceof DropType drop) {
            return new ObjectChange(ObjectRef.type(drop.type().name()), drop.type(), null);
        }
        return null;
    }

    /** The two halves of a replacement as one change; {@code this} is the first half. */
    ObjectChange then(ObjectChange second) {
        return new ObjectChange(
                object, before == null ? second.before : before, second.after == null ? after : second.after);
    }
}
