package io.splent.core.rename;

import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a typed name means in one schema.
 *
 * @param snapshot the schema
 * @param aliases further names of tables, with the names they have in the snapshot
 */
record RenameScope(SchemaSnapshot snapshot, Map<ObjectName, ObjectName> aliases) {

    /** The table or sequence of that name. */
    Optional<ObjectRef> container(List<TypedName> name) {
        return table(name)
                .map(ObjectRef::table)
                .or(() -> named(
                                name,
                                snapshot.sequences().stream()
                                        .map(Sequence::name)
                                        .toList())
                        .map(ObjectRef::sequence));
    }

    /** The column of that name; the last part is the column's own. */
    Optional<ObjectRef> column(List<TypedName> name) {
        if (name.size() < 2) {
            return Optional.empty();
        }
        TypedName own = name.get(name.size() - 1);
        return tableOrAlias(name.subList(0, name.size() - 1))
                .flatMap(snapshot::table)
                .flatMap(table -> own.among(table.columns(), Column::name)
                        .map(column -> ObjectRef.column(table.name(), column.name())));
    }

    boolean contains(ObjectRef ref) {
        return switch (ref.kind()) {
            case TABLE -> snapshot.table(ref.container()).isPresent();
            case COLUMN ->
                snapshot.table(ref.container())
                        .flatMap(table -> table.column(ref.name()))
                        .isPresent();
            default ->
                ref.kind() == ObjectKind.SEQUENCE
                        && snapshot.sequence(ref.container()).isPresent();
        };
    }

    private Optional<ObjectName> table(List<TypedName> name) {
        return named(name, snapshot.tables().stream().map(Table::name).toList());
    }

    private Optional<ObjectName> tableOrAlias(List<TypedName> name) {
        return table(name)
                .or(() -> named(name, new ArrayList<>(aliases.keySet())).map(aliases::get));
    }

    private static Optional<ObjectName> named(List<TypedName> name, List<ObjectName> candidates) {
        if (name.size() > 2) {
            return Optional.empty();
        }
        List<ObjectName> inSchema = candidates.stream()
                .filter(candidate -> name.size() == 1
                        ? candidate.schema() == null
                        : name.get(0)
                                .among(List.of(candidate), RenameScope::schema)
                                .isPresent())
                .toList();
        return name.get(name.size() - 1).among(inSchema, ObjectName::name);
    }

    private static String schema(ObjectName name) {
        return name.schema() == null ? "" : name.schema();
    }
}
