package io.splent.schema.catalog;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table whose parts come in from several queries. */
final class TableDraft {

    private final ObjectName name;
    private final @Nullable String comment;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final Map<String, IndexDraft> indexes = new TreeMap<>();
    private final List<CheckConstraint> checks = new ArrayList<>();

    TableDraft(ObjectName name, @Nullable String comment) {
        this.name = name;
        this.comment = comment;
    }

    List<Column> columns() {
        return columns;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    List<UniqueConstraint> uniques() {
        return uniques;
    }

    List<CheckConstraint> checks() {
        return checks;
    }

    void setPrimaryKey(PrimaryKey key) {
        primaryKey = key;
    }

    /** The indexes found so far, by name. */
    Map<String, IndexDraft> indexes() {
        return indexes;
    }

    Table toTable() {
        return new Table(
                name,
                columns,
                primaryKey,
                sorted(foreignKeys, ForeignKey::name),
                sorted(uniques, UniqueConstraint::name),
                indexes.values().stream().map(IndexDraft::toIndex).toList(),
                sorted(checks, check -> check.name() + " " + check.expression()),
                comment);
    }

    private static <T> List<T> sorted(Collection<T> items, Function<T, String> key) {
        return items.stream().sorted(Comparator.comparing(key)).toList();
    }
}
