package io.splent.schema.sql;

import io.splent.api.change.EnumTypeChange.AlterType;
import io.splent.api.schema.EnumType;
import io.splent.api.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the change of a PostgreSQL enumeration's labels. */
final class PostgresEnumChange {

    private final SqlText text;
    private final EnumType before;
    private final EnumType after;

    PostgresEnumChange(SqlText text, AlterType change) {
        this.text = text;
        this.before = change.before();
        this.after = change.after();
    }

    static String labels(SqlText text, EnumType type) {
        return type.values().stream().map(text::literal).collect(Collectors.joining(", "));
    }

    /** New labels are added in place; anything else needs a new type, because PostgreSQL cannot remove a label. */
    List<String> statements() {
        List<String> kept =
                after.values().stream().filter(before.values()::contains).toList();
        return kept.equals(before.values()) ? additions() : replacement();
    }

    private List<String> additions() {
        List<String> statements = new ArrayList<>();
        List<String> labels = after.values();
        String next = before.values().isEmpty() ? null : before.values().get(0);
        for (int i = 0; i < labels.size(); i++) {
            if (before.values().contains(labels.get(i))) {
                continue;
            }
            String place = "";
            if (i > 0) {
                place = labels.size() - 1 == i && i >= before.values().size()
                        ? ""
                        : " AFTER " + text.literal(labels.get(i - 1));
            } else if (next != null) {
                place = " BEFORE " + text.literal(next);
            }
            statements.add(
                    "ALTER TYPE " + text.name(after.name()) + " ADD VALUE " + text.literal(labels.get(i)) + place);
        }
        return List.copyOf(statements);
    }

    private List<String> replacement() {
        ObjectName name = after.name();
        String outgoing = text.besides(name, name.name() + "_old");
        return List.of(
                "ALTER TYPE " + text.name(name) + " RENAME TO " + text.name(name.name() + "_old"),
                "CREATE TYPE " + text.name(name) + " AS ENUM (" + labels(text, after) + ")",
                conversion(outgoing, text.name(name)),
                "DROP TYPE " + outgoing);
    }

    /** Moves every column from the old type to the new one; its default goes along. */
    private String conversion(String from, String to) {
        return """
                DO $$
                DECLARE
                    used record;
                BEGIN
                    FOR used IN
                        SELECT a.attrelid::regclass AS table_name, a.attname AS column_name,
                            pg_get_expr(d.adbin, d.adrelid) AS default_value
                        FROM pg_attribute a
                        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
                        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                        WHERE a.atttypid = %1$s::regtype AND NOT a.attisdropped
                    LOOP
                        IF used.default_value IS NOT NULL THEN
                            EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I DROP DEFAULT', used.table_name, used.column_name);
                        END IF;
                        EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I TYPE %%s USING %%I::text::%%s',
                            used.table_name, used.column_name, %2$s, used.column_name, %2$s);
                        IF used.default_value IS NOT NULL THEN
                            EXECUTE format('ALTER TABLE %%s ALTER COLUMN %%I SET DEFAULT %%s::%%s', used.table_name,
                                used.column_name, split_part(used.default_value, '::', 1), %2$s);
                        END IF;
                    END LOOP;
                END
                $$""".formatted(text.literal(from), text.literal(to));
    }
}
