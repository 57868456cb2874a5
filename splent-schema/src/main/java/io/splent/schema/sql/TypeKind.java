package io.splent.schema.sql;

import io.splent.api.schema.SqlType;
import java.util.Locale;
import java.util.Set;

/** What a column type holds, as far as values of one kind are not values of another. */
enum TypeKind {
    INTEGER,
    TEXT,
    LABELS,
    OTHER;

    private static final Set<String> INTEGERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "integer", "bigint", "numeric", "decimal");

    static TypeKind of(SqlType type) {
        return of(type.text());
    }

    static TypeKind of(String text) {
        String base = new SqlType(text).base().toLowerCase(Locale.ROOT);
        if (base.startsWith("enum")) {
            return LABELS;
        }
        return INTEGERS.contains(base) ? INTEGER : TypeChange.TEXT.contains(base) ? TEXT : OTHER;
    }
}
