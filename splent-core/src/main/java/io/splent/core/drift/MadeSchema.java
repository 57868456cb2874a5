package io.splent.core.drift;

import io.splent.api.schema.CheckConstraint;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.Index;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.PrimaryKey;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import io.splent.api.schema.UniqueConstraint;
import io.splent.core.script.OwnedSchema;
import io.splent.core.script.OwnedSchema.TableFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the scripts of several features have made together, as a schema. Columns are in the order of their names.
 *
 * @param snapshot tables, sequences and types; a table that another tool made has only the parts that are ours
 * @param tables the tables that are ours as a whole
 * @param makers the feature whose scripts made an object; primary keys go by the names of their tables
 */
public record MadeSchema(SchemaSnapshot snapshot, Set<ObjectName> tables, Map<ObjectRef, String> makers) {

    /** @param live lends tables that are not ours their own parts, so that these are no difference */
    public static MadeSchema of(Map<String, OwnedSchema> made, SchemaSnapshot live) {
        Map<ObjectName, List<Object>> parts = new TreeMap<>();
        List<Sequence> sequences = new ArrayList<>();
        List<EnumType> types = new ArrayList<>();
        Map<ObjectRef, String> makers = new HashMap<>();
        Set<ObjectName> tables = new HashSet<>();
        made.forEach((feature, owned) -> owned.objects().forEach((ref, definition) -> {
            makers.putIfAbsent(key(ref), feature);
            if (definition instanceof Sequence sequence) {
                sequences.add(sequence);
            } else if (definition instanceof EnumType type) {
                types.add(type);
            } else {
                parts.computeIfAbsent(ref.container(), table -> new ArrayList<>())
                        .add(definition);
            }
            if (ref.kind() == ObjectKind.TABLE) {
                tables.add(ref.container());
            }
        }));
        List<Table> assembled = parts.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue(), tables, live))
                .toList();
        return new MadeSchema(new SchemaSnapshot(assembled, sequences, types, List.of()), tables, makers);
    }

    private static ObjectRef key(ObjectRef ref) {
        return ref.kind() == ObjectKind.PRIMARY_KEY
                ? new ObjectRef(ref.kind(), ref.container(), ref.container().name())
                : ref;
    }

    /** A table that is not ours has its own key and comment, lest they count as added. */
    private static Table table(ObjectName name, Collection<Object> parts, Set<ObjectName> tables, SchemaSnapshot live) {
        Table lender = tables.contains(name) ? null : live.table(name).orElse(null);
        PrimaryKey key = only(PrimaryKey.class, parts).stream().findFirst().orElse(null);
        TableFacts facts = only(TableFacts.class, parts).stream().findFirst().orElse(null);
        return new Table(
                name,
                only(Column.class, parts),
                key == null && lender != null ? lender.primaryKey() : key,
                only(ForeignKey.class, parts),
                only(UniqueConstraint.class, parts),
                only(Index.class, parts),
                only(CheckConstraint.class, parts),
                facts != null ? facts.comment() : lender != null ? lender.comment() : null);
    }

    private static <T> List<T> only(Class<T> type, Collection<Object> parts) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The same, with another wording of the same objects. */
    MadeSchema withTables(List<Table> reworded) {
        return new MadeSchema(snapshot.withTables(reworded), tables, makers);
    }
}
