package io.splent.schema.catalog;

import io.splent.api.schema.Dialect;

/** What the PostgreSQL reader asks; works from version 14 on. */
final class PostgresQueries {

    /** Schemas beside the default one in which extensions have put types, functions and operators. */
    static final String EXTENSION_SCHEMAS = """
            SELECT DISTINCT n.nspname AS schema
            FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE n.nspname <> 'pg_catalog'
            ORDER BY 1
            """;

    static final String TABLES = """
            SELECT n.nspname AS table_schema, c.relname AS table_name,
                   obj_description(c.oid, 'pg_class') AS comment
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN (:schemas) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    /** With the sequence that numbers the rows: of an identity column, or of what CREATE TABLE calls a serial column. */
    static final String COLUMNS = """
            SELECT n.nspname AS table_schema, c.relname AS table_name, a.attname AS name,
                   format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
                   a.attidentity::text AS identity, a.attgenerated::text AS generated,
                   pg_get_expr(d.adbin, d.adrelid) AS expression, k.collname AS collation,
                   col_description(c.oid, a.attnum) AS comment,
                   s.seqrelid AS sequence, s.seqstart AS start, s.seqincrement AS increment
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation k ON k.oid = a.attcollation AND a.attcollation <> t.typcollation
            LEFT JOIN LATERAL (
                SELECT q.seqrelid, q.seqstart, q.seqincrement
                FROM pg_depend o
                JOIN pg_sequence q ON q.seqrelid = o.objid
                JOIN pg_class r ON r.oid = q.seqrelid
                WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
                  AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
                  AND (o.deptype = 'i'
                       OR (o.deptype = 'a' AND r.relnamespace = c.relnamespace AND a.attnotnull
                           AND r.relname = c.relname || '_' || a.attname || '_seq'
                           AND q.seqtypid = a.atttypid AND q.seqstart = 1 AND q.seqincrement = 1
                           AND q.seqmin = 1 AND q.seqcache = 1 AND NOT q.seqcycle
                           AND pg_get_expr(d.adbin, d.adrelid) =
                               'nextval(' || quote_literal(r.oid::regclass::text) || '::regclass)'))
                LIMIT 1) s ON true
            WHERE n.nspname IN (:schemas) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """;

    private static final String CONSTRAINTS = """
            SELECT n.nspname AS table_schema, t.relname AS table_name, c.conname AS name, c.contype::text AS type,
                   ARRAY(SELECT a.attname::text
                         FROM unnest(c.conkey) WITH ORDINALITY k(number, position)
                         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
                         ORDER BY k.position) AS columns,
                   fn.nspname AS referenced_schema, ft.relname AS referenced_table,
                   ARRAY(SELECT a.attname::text
                         FROM unnest(c.confkey) WITH ORDINALITY k(number, position)
                         JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number
                         ORDER BY k.position) AS referenced_columns,
                   c.confdeltype::text AS on_delete, c.confupdtype::text AS on_update,
                   c.condeferrable AS deferrable, c.condeferred AS deferred,
                   COALESCE(:nulls_not_distinct, FALSE) AS nulls_not_distinct,
                   CASE c.contype WHEN 'c' THEN pg_get_expr(c.conbin, c.conrelid) END AS expression
            FROM pg_constraint c
            JOIN pg_class t ON t.oid = c.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            LEFT JOIN pg_index x ON x.indexrelid = c.conindid AND c.contype IN ('p', 'u')
            LEFT JOIN pg_class ft ON ft.oid = c.confrelid
            LEFT JOIN pg_namespace fn ON fn.oid = ft.relnamespace
            WHERE n.nspname IN (:schemas) AND c.contype IN ('p', 'u', 'f', 'c') AND c.conparentid = 0
            """;

    /** One row per key part; without the indexes that a constraint brings along. */
    private static final String INDEXES = """
            SELECT n.nspname AS table_schema, t.relname AS table_name, i.relname AS name,
                   x.indisunique AS is_unique, :nulls_not_distinct AS nulls_not_distinct, m.amname AS method,
                   pg_get_expr(x.indpred, x.indrelid) AS predicate,
                   p.position > x.indnkeyatts AS included, a.attname AS column_name,
                   CASE WHEN a.attname IS NULL
                        THEN pg_get_indexdef(x.indexrelid, p.position, false) END AS expression,
                   (x.indoption[p.position - 1] & 1) = 1 AS descending,
                   (x.indoption[p.position - 1] & 2) = 2 AS nulls_first,
                   CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                        ELSE quote_ident(opn.nspname) || '.' || quote_ident(o.opcname) END AS operator_class,
                   quote_ident(k.collname) AS collation
            FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_am m ON m.oid = i.relam
            JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            CROSS JOIN LATERAL generate_series(1, x.indnatts::int) p(position)
            LEFT JOIN pg_attribute a
                   ON a.attrelid = x.indrelid AND a.attnum = x.indkey[p.position - 1] AND a.attnum <> 0
            LEFT JOIN pg_opclass o ON o.oid = x.indclass[p.position - 1] AND NOT o.opcdefault
            LEFT JOIN pg_namespace opn ON opn.oid = o.opcnamespace
            LEFT JOIN pg_collation k
                   ON k.oid = x.indcollation[p.position - 1] AND k.oid <> a.attcollation
            WHERE n.nspname IN (:schemas) AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND x.indisvalid
              AND NOT EXISTS (SELECT FROM pg_constraint c
                  WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))
            ORDER BY x.indexrelid, p.position
            """;

    static final String SEQUENCES = """
            SELECT c.oid AS id, n.nspname AS sequence_schema, c.relname AS name,
                   format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
                   s.seqmin AS minimum, s.seqmax AS maximum, s.seqcycle AS cycle, s.seqcache AS cache
            FROM pg_sequence s
            JOIN pg_class c ON c.oid = s.seqrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN (:schemas)
              AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    static final String ENUM_TYPES = """
            SELECT n.nspname AS type_schema, t.typname AS name,
                   ARRAY(SELECT e.enumlabel::text FROM pg_enum e
                         WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname IN (:schemas) AND t.typtype = 'e'
              AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
            """;

    /** Members of extensions are not listed one by one: the extension stands for them. */
    static final String OTHERS = """
            SELECT o.kind, n.nspname AS object_schema, o.name
            FROM (
                SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                                      WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'composite type'
                                      ELSE 'partition' END AS kind,
                       c.relnamespace AS namespace, c.relname AS name, 'pg_class'::regclass AS class, c.oid AS id
                FROM pg_class c
                WHERE c.relkind IN ('v', 'm', 'f', 'c') OR (c.relkind IN ('r', 'p') AND c.relispartition)
                UNION ALL
                SELECT 'trigger', c.relnamespace, t.tgname, 'pg_trigger'::regclass, t.oid
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
                UNION ALL
                SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
                       p.pronamespace, p.proname, 'pg_proc'::regclass, p.oid
                FROM pg_proc p
                UNION ALL
                SELECT 'domain', t.typnamespace, t.typname, 'pg_type'::regclass, t.oid
                FROM pg_type t WHERE t.typtype = 'd'
                UNION ALL
                SELECT 'exclusion constraint', c.connamespace, c.conname, 'pg_constraint'::regclass, c.oid
                FROM pg_constraint c WHERE c.contype = 'x'
                UNION ALL
                SELECT 'invalid index', c.relnamespace, c.relname, 'pg_class'::regclass, c.oid
                FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid WHERE NOT x.indisvalid
                UNION ALL
                SELECT 'extension', e.extnamespace, e.extname, 'pg_extension'::regclass, e.oid FROM pg_extension e
            ) o
            JOIN pg_namespace n ON n.oid = o.namespace
            WHERE n.nspname IN (:schemas)
              AND NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = o.class AND d.objid = o.id AND d.deptype = 'e')
            """;

    private PostgresQueries() {}

    static String constraints(Dialect dialect) {
        return fitting(CONSTRAINTS, dialect);
    }

    static String indexes(Dialect dialect) {
        return fitting(INDEXES, dialect);
    }

    /** Before version 15 no index takes two NULLs for the same. */
    private static String fitting(String query, Dialect dialect) {
        return query.replace(":nulls_not_distinct", dialect.isAtLeast(15, 0) ? "x.indnullsnotdistinct" : "FALSE");
    }
}
