package io.splent.core.rename;

import io.splent.api.change.ColumnChange.AddColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.SequenceChange.CreateSequence;
import io.splent.api.change.SequenceChange.DropSequence;
import io.splent.api.change.TableChange.CreateTable;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.schema.Column;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.Table;
import io.splent.core.ownership.SchemaOwnership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for drops and additions that may be renames: of the same feature, in the same table, of the same structure. It is
 * better to ask once too often, since a drop that is meant has to be allowed anyway.
 */
public final class RenameSearch {

    private final List<SchemaChange> changes;
    private final SchemaOwnership ownership;
    private final Dialect dialect;

    public RenameSearch(List<SchemaChange> changes, SchemaOwnership ownership, Dialect dialect) {
        this.changes = changes;
        this.ownership = ownership;
        this.dialect = dialect;
    }

    /**
     * The questions to ask, tables first.
     *
     * @param features those that get scripts in this run
     */
    public List<RenameQuestion> questions(Set<String> features) {
        return Stream.of(
                        of(DropTable.class).flatMap(drop -> question(drop, features, tables(drop))),
                        of(DropColumn.class).flatMap(drop -> question(drop, features, columns(drop))),
                        of(DropSequence.class).flatMap(drop -> question(drop, features, sequences(drop))))
                .flatMap(questions -> questions)
                .toList();
    }

    private <T extends SchemaChange> Stream<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Stream<RenameQuestion> question(SchemaChange drop, Set<String> features, List<ObjectRef> candidates) {
        Optional<String> creator = ownership.creatorOfDropped(drop).filter(features::contains);
        List<String> own = candidates.stream()
                .filter(candidate -> owner(candidate).equals(creator))
                .map(this::typed)
                .toList();
        return creator
                .filter(feature -> !own.isEmpty())
                .map(feature -> new RenameQuestion(feature, typed(dropped(drop)), own))
                .stream();
    }

    private Optional<String> owner(ObjectRef ref) {
        return ref.kind() == ObjectKind.COLUMN
                ? ownership.ownerOfColumn(ref.container(), ref.name())
                : ownership.ownerOf(ref);
    }

    private static ObjectRef dropped(SchemaChange drop) {
        if (drop instanceof DropTable table) {
            return ObjectRef.table(table.table().name());
        } else if (drop instanceof DropColumn column) {
            return ObjectRef.column(column.tableName(), column.column().name());
        }
        return ObjectRef.sequence(((DropSequence) drop).sequence().name());
    }

    private List<ObjectRef> columns(DropColumn drop) {
        Column gone = drop.column();
        return of(AddColumn.class)
                .filter(add -> add.tableName().equals(drop.tableName()) && isAlike(gone, add.column()))
                .sorted(Comparator.comparing(add -> !isSame(gone, add.column())))
                .map(add -> ObjectRef.column(add.tableName(), add.column().name()))
                .toList();
    }

    /** Alike in what a rename does not touch as a rule; length, nullability and default may change in the same release. */
    private static boolean isAlike(Column gone, Column added) {
        return gone.type().base().equals(added.type().base())
                && (gone.identity() == null) == (added.identity() == null)
                && (gone.generated() == null) == (added.generated() == null);
    }

    private static boolean isSame(Column gone, Column added) {
        return gone.withName("").withComment(null).equals(added.withName("").withComment(null));
    }

    private List<ObjectRef> tables(DropTable drop) {
        return of(CreateTable.class)
                .map(CreateTable::table)
                .filter(table -> isAlike(drop.table(), table))
                .sorted(Comparator.comparing(table -> -common(drop.table(), table)))
                .map(table -> ObjectRef.table(table.name()))
                .toList();
    }

    /** Two columns of three are the same. */
    private static boolean isAlike(Table gone, Table added) {
        int larger = Math.max(gone.columns().size(), added.columns().size());
        return common(gone, added) * 3L >= larger * 2L;
    }

    private static long common(Table gone, Table added) {
        return gone.columns().stream()
                .filter(column -> added.column(column.name())
                        .filter(other -> isAlike(column, other))
                        .isPresent())
                .count();
    }

    private List<ObjectRef> sequences(DropSequence drop) {
        Predicate<CreateSequence> same =
                create -> create.sequence().withName(drop.sequence().name()).equals(drop.sequence());
        return of(CreateSequence.class)
                .filter(same)
                .map(create -> ObjectRef.sequence(create.sequence().name()))
                .toList();
    }

    private String typed(ObjectRef ref) {
        ObjectName container = ref.container();
        List<String> parts = new ArrayList<>();
        if (container.schema() != null) {
            parts.add(TypedName.typed(container.schema(), dialect));
        }
        parts.add(TypedName.typed(container.name(), dialect));
        if (ref.kind() == ObjectKind.COLUMN) {
            parts.add(TypedName.typed(ref.name(), dialect));
        }
        return String.join(".", parts);
    }
}
