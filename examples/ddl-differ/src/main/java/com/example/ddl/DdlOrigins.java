package com.example.ddl;

import io.splent.api.diff.Origin;
import io.splent.api.schema.Column;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Sequence;
import io.splent.api.schema.Table;
import java.util.HashMap;
import java.util.Map;

/** Which file asks for what: whatever is there after its statements and was not before. */
final class DdlOrigins {

    private final Map<ObjectRef, Origin> origins = new HashMap<>();

    /** @param after what is there once the statements of the file have run; those of earlier files are known */
    void add(DdlFile file, SchemaSnapshot after) {
        Origin origin = originOf(file.feature());
        for (Table table : after.tables()) {
            origins.putIfAbsent(ObjectRef.table(table.name()), origin);
            for (Column column : table.columns()) {
                origins.putIfAbsent(ObjectRef.column(table.name(), column.name()), origin);
            }
        }
        for (Sequence sequence : after.sequences()) {
            origins.putIfAbsent(ObjectRef.sequence(sequence.name()), origin);
        }
    }

    /** SPLENT tells people the place; the feature is what it divides changes by. */
    static Origin originOf(String feature) {
        return new Origin(feature, "schema/" + feature, null);
    }

    Map<ObjectRef, Origin> all() {
        return Map.copyOf(origins);
    }
}
