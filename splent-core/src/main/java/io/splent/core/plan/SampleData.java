package io.splent.core.plan;

import io.splent.api.change.ColumnChange.AlterColumn;
import io.splent.api.change.ColumnChange.DropColumn;
import io.splent.api.change.ColumnChange.RenameColumn;
import io.splent.api.change.SchemaChange;
import io.splent.api.change.TableChange.DropTable;
import io.splent.api.change.TableChange.RenameTable;
import io.splent.api.diff.Scratch;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.schema.sql.SampleRows;
import io.splent.schema.sql.SqlWriter;
import io.splent.schema.sql.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row in every table that a plan touches, to see whether it survives. A table for which no row can be made up stays
 * empty; nothing is shown for it.
 */
final class SampleData {

    private final Scratch scratch;
    private final SampleRows rows;
    private final List<SchemaChange> changes;

    /** The tables with their row, in the order in which they were filled, and the values that have to stay. */
    private final Map<ObjectName, List<@Nullable String>> values = new LinkedHashMap<>();

    private final Map<ObjectName, List<String>> columns = new LinkedHashMap<>();

    /** @param changes all that will be done to the tables */
    SampleData(Scratch scratch, SampleRows rows, List<SchemaChange> changes) {
        this.scratch = scratch;
        this.rows = rows;
        this.changes = changes;
    }

    /** Fills the tables that the changes touch, and those that they refer to. */
    void fill(SchemaSnapshot start) throws SQLException {
        List<Table> waiting = new ArrayList<>(touched(start));
        boolean progress = true;
        while (!waiting.isEmpty()) {
            boolean patient = progress;
            progress = false;
            for (Table table : List.copyOf(waiting)) {
                if (!patient || !waitsForAnother(table, waiting)) {
                    waiting.remove(table);
                    progress = true;
                    insert(table, start);
                }
            }
        }
    }

    private List<Table> touched(SchemaSnapshot start) {
        Set<ObjectName> changed = changes.stream()
                .map(SchemaChange::affectedTable)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<ObjectName> names = ReferencedTables.of(changed, start);
        return start.tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
    }

    private static boolean waitsForAnother(Table table, List<Table> waiting) {
        return table.foreignKeys().stream()
                .map(ForeignKey::referencedTable)
                .filter(referenced -> !referenced.equals(table.name()))
                .anyMatch(referenced ->
                        waiting.stream().anyMatch(other -> other.name().equals(referenced)));
    }

    private void insert(Table table, SchemaSnapshot start) throws SQLException {
        for (boolean everyColumn : List.of(true, false)) {
            Optional<String> statement = rows.insert(table, start, values.keySet(), everyColumn);
            if (statement.isPresent() && succeeds(statement.get())) {
                List<String> untouched = untouched(table);
                columns.put(table.name(), untouched);
                values.put(table.name(), read(table.name(), untouched).get(0));
                return;
            }
        }
    }

    private boolean succeeds(String statement) {
        try {
            scratch.execute(statement);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The columns whose values nothing in the plan has a reason to change. */
    private List<String> untouched(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> changes.stream()
                        .noneMatch(
                                change -> isAbout(change, table.name()) && changesValue(change, table.name(), column)))
                .toList();
    }

    private boolean isAbout(SchemaChange change, ObjectName table) {
        return renamed(table).equals(change.affectedTable());
    }

    private boolean changesValue(SchemaChange change, ObjectName table, String column) {
        if (change instanceof DropColumn drop) {
            return drop.column().name().equals(column);
        }
        return change instanceof AlterColumn alter
                && List.of(column, renamed(table, column))
                        .contains(alter.before().name())
                && !alter.before()
                        .withComment(null)
                        .withDefault(null)
                        .equals(alter.after().withComment(null).withDefault(null));
    }

    private List<List<@Nullable String>> read(ObjectName table, List<String> names) throws SQLException {
        List<List<@Nullable String>> found = new ArrayList<>();
        String query = names.isEmpty() ? rows.count(table) : rows.select(table, names);
        try (Statement statement = scratch.connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= Math.max(1, names.size()); i++) {
                    row.add(result.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** Gives the row of a table a value in a column that becomes required, as the reviewer of the script would. */
    void complete(Step step, SqlWriter writer) {
        boolean open = step.form() == Step.Form.TIGHTENING && step.fill() == null && !values.isEmpty();
        if (open && step.change() instanceof AlterColumn alter) {
            Optional<String> value = rows.value(alter.after());
            if (value.isPresent()) {
                succeeds(writer.fillIn(step, value.get()));
            }
        }
    }

    /**
     * Takes all rows away, because a change does not go together with them. From then on nothing is shown.
     *
     * @return whether there were any
     */
    boolean withdraw() {
        List<ObjectName> newestFirst = new ArrayList<>(values.keySet());
        Collections.reverse(newestFirst);
        values.clear();
        for (ObjectName table : newestFirst) {
            if (!succeeds(rows.delete(renamed(table)))) {
                succeeds(rows.delete(table));
            }
        }
        return !newestFirst.isEmpty();
    }

    /** A table whose row is gone, or has other values than before, now that all changes have been made. */
    Optional<ObjectName> lossAfterChanges() throws SQLException {
        for (Map.Entry<ObjectName, List<String>> table : kept().entrySet()) {
            List<String> names = table.getValue().stream()
                    .map(name -> renamed(table.getKey(), name))
                    .toList();
            if (isLost(table.getKey(), renamed(table.getKey()), names)) {
                return Optional.of(table.getKey());
            }
        }
        return Optional.empty();
    }

    /** The same, now that all changes have been taken back. */
    Optional<ObjectName> lossAfterReversal() throws SQLException {
        for (Map.Entry<ObjectName, List<String>> table : kept().entrySet()) {
            if (isLost(table.getKey(), table.getKey(), table.getValue())) {
                return Optional.of(table.getKey());
            }
        }
        return Optional.empty();
    }

    /** The tables with a row that the plan does not drop. */
    private Map<ObjectName, List<String>> kept() {
        Map<ObjectName, List<String>> kept = new LinkedHashMap<>(columns);
        kept.keySet().retainAll(values.keySet());
        for (SchemaChange change : changes) {
            if (change instanceof DropTable drop) {
                kept.remove(drop.table().name());
            }
        }
        return kept;
    }

    private boolean isLost(ObjectName before, ObjectName now, List<String> names) throws SQLException {
        return !read(now, names).equals(List.of(values.getOrDefault(before, List.of())));
    }

    private ObjectName renamed(ObjectName table) {
        ObjectName name = table;
        for (SchemaChange change : changes) {
            if (change instanceof RenameTable rename && rename.from().equals(name)) {
                name = rename.to();
            }
        }
        return name;
    }

    private String renamed(ObjectName table, String column) {
        String name = column;
        for (SchemaChange change : changes) {
            if (change instanceof RenameColumn rename
                    && isAbout(rename, table)
                    && rename.from().equals(name)) {
                name = rename.to();
            }
        }
        return name;
    }
}
