package io.splent.schema.catalog;

import io.splent.api.schema.Column;
import io.splent.schema.catalog.H2CatalogReader.ConstraintName;
import io.splent.schema.catalog.H2CatalogReader.KeyColumn;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * After a column was renamed, H2 goes on naming it in keys as it was called before, until the database is opened anew.
 * The index below the key knows the name of today.
 */
final class H2RenamedKeyColumns {

    private record IndexName(String schema, String name) {}

    private final CatalogSession session;
    private final SnapshotBuilder snapshot;
    private final Map<ConstraintName, IndexName> indexes = new HashMap<>();
    private final Map<IndexName, List<String>> indexColumns = new HashMap<>();

    private H2RenamedKeyColumns(CatalogSession session, SnapshotBuilder snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    /** Corrects the names in keys; asks the database only if there is one that its table does not have. */
    static void correct(CatalogSession session, SnapshotBuilder snapshot, Map<ConstraintName, List<KeyColumn>> keys)
            throws SQLException {
        H2RenamedKeyColumns renamed = new H2RenamedKeyColumns(session, snapshot);
        if (keys.values().stream().flatMap(List::stream).anyMatch(renamed::isUnknown)) {
            renamed.readIndexes();
            keys.replaceAll(renamed::corrected);
        }
    }

    private boolean isUnknown(KeyColumn column) {
        return snapshot.table(column.table())
                .filter(table -> table.columns().stream().map(Column::name).noneMatch(column.name()::equals))
                .isPresent();
    }

    private void readIndexes() throws SQLException {
        session.query(
                H2Queries.KEY_INDEXES,
                row -> indexes.put(
                        H2CatalogReader.constraintName(row),
                        new IndexName(row.text("index_schema"), row.text("index_name"))));
        session.query(
                H2Queries.KEY_INDEX_COLUMNS,
                row -> indexColumns
                        .computeIfAbsent(
                                new IndexName(row.text("index_schema"), row.text("index_name")),
                                name -> new ArrayList<>())
                        .add(row.text("column_name")));
    }

    /** The index may have more columns than the key, behind those of the key. */
    private List<KeyColumn> corrected(ConstraintName constraint, List<KeyColumn> key) {
        List<String> indexed = indexColumns.getOrDefault(indexes.get(constraint), List.of());
        if (indexed.size() < key.size() || key.stream().noneMatch(this::isUnknown)) {
            return key;
        }
        Deque<String> names = new ArrayDeque<>(indexed.subList(0, key.size()));
        key.stream().filter(column -> !isUnknown(column)).map(KeyColumn::name).forEach(names::remove);
        return key.stream()
                .map(column -> isUnknown(column) && !names.isEmpty() ? column.withName(names.remove()) : column)
                .toList();
    }
}
