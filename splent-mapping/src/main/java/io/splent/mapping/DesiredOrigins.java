package io.splent.mapping;

import io.splent.api.diff.Origin;
import io.splent.api.schema.Column;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ForeignKey;
import io.splent.api.schema.ObjectKind;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says for every object that the database made of the entities which line of the entity model asked for it. */
final class DesiredOrigins {

    private final Ownership ownership;
    private final Map<ObjectRef, Origin> byAnyCase = new HashMap<>();
    private final Map<ObjectRef, Origin> origins = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    private DesiredOrigins(Ownership ownership) {
        this.ownership = ownership;
        warnings.addAll(ownership.warnings());
        ownership.owners().forEach((object, origin) -> byAnyCase.putIfAbsent(lowerCase(object), origin));
    }

    static DesiredOrigins of(SchemaSnapshot desired, Ownership ownership) {
        DesiredOrigins result = new DesiredOrigins(ownership);
        desired.tables().forEach(result::table);
        desired.sequences().forEach(sequence -> result.object(ObjectRef.sequence(sequence.name()), "sequence"));
        desired.types().forEach(type -> result.type(type, desired));
        return result;
    }

    Map<ObjectRef, Origin> origins() {
        return origins;
    }

    /** What was decided without being asked, and what stayed without origin. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void table(Table table) {
        Origin owner = object(ObjectRef.table(table.name()), "table");
        for (Column column : table.columns()) {
            ObjectRef ref = ObjectRef.column(table.name(), column.name());
            Origin origin = find(ref);
            put(ref, origin == null ? owner : origin);
        }
        table.foreignKeys().forEach(key -> put(ref(ObjectKind.FOREIGN_KEY, table, key.name()), find(table, key)));
        table.indexes().forEach(index -> named(ObjectKind.INDEX, table, index.name()));
        table.uniques().forEach(unique -> named(ObjectKind.UNIQUE, table, unique.name()));
        table.checks().forEach(check -> named(ObjectKind.CHECK, table, check.name()));
    }

    private @Nullable Origin object(ObjectRef ref, String kind) {
        Origin origin = find(ref);
        if (origin == null) {
            warnings.add("No entity was found that asks for the %s %s.".formatted(kind, ref.container()));
        }
        put(ref, origin);
        return origin;
    }

    /** A type belongs to the first attribute that uses it. */
    private void type(EnumType type, SchemaSnapshot desired) {
        for (Table table : desired.tables()) {
            for (Column column : table.columns()) {
                if (column.type().text().replace("\"", "").contains(type.name().name())) {
                    put(ObjectRef.type(type.name()), origins.get(ObjectRef.column(table.name(), column.name())));
                    return;
                }
            }
        }
    }

    private void named(ObjectKind kind, Table table, String name) {
        put(ref(kind, table, name), ownership.named().get(new Claims.Named(table.name(), name)));
    }

    private @Nullable Origin find(Table table, ForeignKey key) {
        return ownership.references().get(new Claims.Reference(table.name(), key.columns()));
    }

    private @Nullable Origin find(ObjectRef ref) {
        Origin exact = ownership.owners().get(ref);
        return exact != null ? exact : byAnyCase.get(lowerCase(ref));
    }

    private void put(ObjectRef ref, @Nullable Origin origin) {
        if (origin != null) {
            origins.put(ref, origin);
        }
    }

    private static ObjectRef ref(ObjectKind kind, Table table, String name) {
        return new ObjectRef(kind, table.name(), name);
    }

    /** Some servers fold table names whatever the SQL says (lower_case_table_names on MariaDB and MySQL). */
    private static ObjectRef lowerCase(ObjectRef ref) {
        ObjectName container = ref.container();
        String schema = container.schema();
        return new ObjectRef(
                ref.kind(),
                new ObjectName(
                        schema == null ? null : schema.toLowerCase(Locale.ROOT),
                        container.name().toLowerCase(Locale.ROOT)),
                ref.name().toLowerCase(Locale.ROOT));
    }
}
