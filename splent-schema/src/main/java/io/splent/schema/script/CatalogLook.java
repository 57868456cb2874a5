package io.splent.schema.script;

import io.splent.api.schema.Vendor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A query for facts about named objects.
 *
 * @param when it is only worth asking for a statement that has one of these words; empty for all statements
 * @param sql with {@code %1$s} for the names, once or more
 */
record CatalogLook(Set<String> when, String sql) {

    /** The names of tables, views and sequences, ready for {@code SHOW CREATE TABLE}. */
    static final CatalogLook MARIADB_TABLES = always("""
            SELECT CONCAT('`', REPLACE(table_schema, '`', '``'), '`.`', REPLACE(table_name, '`', '``'), '`')
            FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name IN (%1$s)""");

    /** How H2 calls the copy of a table while it changes the table. */
    static final String H2_COPY = "_COPY_[0-9]+_[0-9]+$";

    /** Copies of tables that an earlier run of H2 has left behind, or that somebody else has called so. */
    static final CatalogLook H2_COPIES = always("SELECT table_schema, table_name FROM information_schema.tables"
            + " WHERE table_name REGEXP '" + H2_COPY + "' AND REGEXP_REPLACE(table_name, '" + H2_COPY
            + "', '') IN (%1$s)");

    private static final List<CatalogLook> MARIADB = List.of(
            only("""
                    SELECT trigger_name, event_object_table, event_manipulation, action_timing, action_order,
                        action_statement, definer, created
                    FROM information_schema.triggers
                    WHERE trigger_schema = DATABASE() AND trigger_name IN (%1$s)""", "TRIGGER"),
            only("""
                    SELECT routine_type, routine_name, routine_definition, dtd_identifier, definer, created, last_altered
                    FROM information_schema.routines
                    WHERE routine_schema = DATABASE() AND routine_name IN (%1$s)""", "PROCEDURE", "FUNCTION", "PACKAGE"),
            only("""
                    SELECT event_name, event_definition, status, execute_at, interval_value, interval_field, definer,
                        created, last_altered
                    FROM information_schema.events
                    WHERE event_schema = DATABASE() AND event_name IN (%1$s)""", "EVENT"),
            only("""
                    SELECT schema_name, default_character_set_name, default_collation_name
                    FROM information_schema.schemata WHERE schema_name IN (%1$s)""", "DATABASE", "SCHEMA"));

    private static final List<CatalogLook> H2 = List.of(
            h2("tables", "table_name"),
            h2("columns", "table_name"),
            h2("indexes", "table_name"),
            h2("indexes", "index_name"),
            h2("index_columns", "table_name"),
            h2("table_constraints", "table_name"),
            h2("key_column_usage", "table_name"),
            h2("enum_values", "object_name", "ENUM"),
            h2("views", "table_name", "VIEW"),
            h2("triggers", "trigger_name", "TRIGGER"),
            h2("sequences", "sequence_name", "SEQUENCE"),
            h2("domains", "domain_name", "DOMAIN", "TYPE"),
            h2("routines", "routine_name", "ALIAS", "AGGREGATE"),
            h2("constants", "constant_name", "CONSTANT"),
            h2("synonyms", "synonym_name", "SYNONYM"),
            h2("schemata", "schema_name", "SCHEMA"),
            h2("users", "user_name", "USER"),
            h2("roles", "role_name", "ROLE"));

    /** What cannot run inside a transaction. An index that is not valid is there all the same. */
    private static final List<CatalogLook> POSTGRESQL = List.of(
            always("""
                    SELECT n.nspname, c.relname, c.oid, c.relkind, c.relispartition,
                        CASE WHEN c.relkind IN ('i', 'I') THEN pg_catalog.pg_get_indexdef(c.oid) END
                    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE upper(c.relname) IN (%1$s)"""),
            only("SELECT datname, oid FROM pg_catalog.pg_database WHERE upper(datname) IN (%1$s)", "DATABASE"),
            only("SELECT spcname, oid FROM pg_catalog.pg_tablespace WHERE upper(spcname) IN (%1$s)", "TABLESPACE"),
            only("SELECT subname, oid FROM pg_catalog.pg_subscription WHERE upper(subname) IN (%1$s)", "SUBSCRIPTION"));

    /** What to look at besides the tables of MariaDB and MySQL. */
    static List<CatalogLook> of(Vendor vendor) {
        return switch (vendor) {
            case H2 -> H2;
            case MARIADB, MYSQL -> MARIADB;
            case POSTGRESQL -> POSTGRESQL;
        };
    }

    private static CatalogLook always(String sql) {
        return new CatalogLook(Set.of(), sql);
    }

    private static CatalogLook only(String sql, String... when) {
        return new CatalogLook(Set.of(when), sql);
    }

    private static CatalogLook h2(String view, String name, String... when) {
        return only("SELECT * FROM information_schema." + view + " WHERE " + name + " IN (%1$s)", when);
    }

    boolean isWorthwhile(Set<String> words) {
        return when.isEmpty() || when.stream().anyMatch(words::contains);
    }

    String query(int names) {
        String[] marks = new String[names];
        Arrays.fill(marks, "?");
        return sql.formatted(String.join(", ", marks));
    }
}
