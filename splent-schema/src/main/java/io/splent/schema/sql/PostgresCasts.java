package io.splent.schema.sql;

import io.splent.api.schema.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which type changes PostgreSQL makes by itself, and how the others are spelt out. */
final class PostgresCasts {

    private static final Set<String> TEXTS = Set.of("character varying", "character", "text", "bpchar");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** Inside each of these groups a value is converted when it is assigned. */
    private static final List<Set<String>> GROUPS = List.of(
            TEXTS,
            NUMBERS,
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("time without time zone", "time with time zone"),
            Set.of("json", "jsonb"),
            Set.of("bit", "bit varying"),
            Set.of("inet", "cidr"));

    private PostgresCasts() {}

    /**
     * What to write after USING when a column changes its type; empty when nothing is needed.
     *
     * @param column the column as it is written in SQL
     */
    static Optional<String> using(String column, SqlType before, SqlType after) {
        String from = before.base();
        String to = after.base();
        if (from.equals(to)
                || TEXTS.contains(to)
                || GROUPS.stream().anyMatch(g -> g.contains(from) && g.contains(to))) {
            return Optional.empty();
        }
        if (from.equals("boolean") && NUMBERS.contains(to)) {
            return Optional.of(column + "::integer");
        }
        if (to.equals("boolean") && NUMBERS.contains(from)) {
            return Optional.of(column + " <> 0");
        }
        return Optional.of(column + "::" + after.text());
    }
}
