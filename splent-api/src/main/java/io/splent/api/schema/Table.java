package io.splent.api.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A base table with all that belongs to it.
 *
 * @param name its name
 * @param columns in ordinal order
 * @param primaryKey the primary key, or null when there is none
 * @param foreignKeys sorted by name
 * @param uniques sorted by name
 * @param indexes the indexes that stand on their own, sorted by name
 * @param checks sorted by name
 * @param comment the comment, or null; never empty
 * @since 0.1
 */
public record Table(
        ObjectName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueConstraint> uniques,
        List<Index> indexes,
        List<CheckConstraint> checks,
        @Nullable String comment) {

    public Table {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** The column with exactly this stored name. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Table withColumns(List<Column> newColumns) {
        return new Table(name, newColumns, primaryKey, foreignKeys, uniques, indexes, checks, comment);
    }

    public Table withPrimaryKey(@Nullable PrimaryKey newPrimaryKey) {
        return new Table(name, columns, newPrimaryKey, foreignKeys, uniques, indexes, checks, comment);
    }

    public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
        return new Table(name, columns, primaryKey, newForeignKeys, uniques, indexes, checks, comment);
    }

    public Table withUniques(List<UniqueConstraint> newUniques) {
        return new Table(name, columns, primaryKey, foreignKeys, newUniques, indexes, checks, comment);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return new Table(name, columns, primaryKey, foreignKeys, uniques, newIndexes, checks, comment);
    }

    public Table withChecks(List<CheckConstraint> newChecks) {
        return new Table(name, columns, primaryKey, foreignKeys, uniques, indexes, newChecks, comment);
    }

    public Table withName(ObjectName newName) {
        return new Table(newName, columns, primaryKey, foreignKeys, uniques, indexes, checks, comment);
    }
}
