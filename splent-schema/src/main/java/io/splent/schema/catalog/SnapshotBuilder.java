package io.splent.schema.catalog;

import io.splent.api.schema.EnumType;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.OtherObject;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what the queries of a reader find. */
final class SnapshotBuilder {

    private final Map<ObjectName, TableDraft> tables = new TreeMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<EnumType> types = new ArrayList<>();
    private final Set<OtherObject> others = new LinkedHashSet<>();

    void addTable(ObjectName name, @Nullable String comment) {
        tables.put(name, new TableDraft(name, comment));
    }

    /** The table of that name; empty for what is not a base table, whose parts are of no interest. */
    Optional<TableDraft> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** All tables found so far. */
    Collection<TableDraft> tables() {
        return tables.values();
    }

    void addSequence(Sequence sequence) {
        sequences.add(sequence);
    }

    void addType(EnumType type) {
        types.add(type);
    }

    void addOther(String kind, ObjectName name) {
        others.add(new OtherObject(kind, name));
    }

    SchemaSnapshot build() {
        return new SchemaSnapshot(
                tables.values().stream().map(TableDraft::toTable).toList(), sequences, types, List.copyOf(others));
    }
}
