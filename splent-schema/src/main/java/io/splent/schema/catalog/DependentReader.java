package io.splent.schema.catalog;

import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectName;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.api.schema.Table;
import io.splent.api.schema.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what rests on tables and columns without being part of a table. PostgreSQL keeps account of that; MariaDB, MySQL
 * and H2 keep only the text of views, where every table stands with its schema and in quotes, and of triggers.
 *
 * @since 0.1
 */
public final class DependentReader {

    private static final String POSTGRESQL = """
            SELECT DISTINCT tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name,
                   CASE WHEN r.rulename = '_RETURN'
                        THEN CASE v.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END
                        ELSE o.type END AS kind,
                   CASE WHEN r.rulename = '_RETURN' THEN v.oid::regclass::text ELSE o.identity END AS name
            FROM pg_depend d
            JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p')
            JOIN pg_namespace tn ON tn.oid = t.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            LEFT JOIN pg_class v ON v.oid = r.ev_class
            CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) o
            WHERE d.refclassid = 'pg_class'::regclass AND d.deptype = 'n' AND tn.nspname IN (:schemas)
              AND d.classid IN ('pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass,
                                'pg_proc'::regclass, 'pg_publication_rel'::regclass)
            ORDER BY 1, 2, 3, 4, 5
            """;

    private static final String VIEW_TEXTS = """
            SELECT 'view' AS kind, table_schema AS object_schema, table_name AS name, view_definition AS definition
            FROM information_schema.views
            WHERE table_schema NOT IN ('information_schema', 'INFORMATION_SCHEMA', 'sys', 'mysql')
            ORDER BY 2, 3
            """;

    /** Columns of the row stand behind NEW and OLD. */
    private static final String TRIGGER_TEXTS = """
            SELECT event_object_schema AS table_schema, event_object_table AS table_name, trigger_name AS name,
                   action_statement AS definition
            FROM information_schema.triggers
            WHERE event_object_schema IN (:schemas)
            ORDER BY 1, 2, 3
            """;

    private final Vendor vendor;

    public DependentReader(Dialect dialect) {
        this.vendor = dialect.vendor();
    }

    /**
     * Reads.
     *
     * @param tables what the same scope holds
     */
    public List<Dependent> read(Connection connection, CatalogScope scope, SchemaSnapshot tables) throws SQLException {
        List<Dependent> found = new ArrayList<>();
        if (vendor == Vendor.POSTGRESQL) {
            CatalogSession session = new CatalogSession(connection, scope, "SELECT current_schema()");
            session.query(
                    POSTGRESQL,
                    row -> found.add(new Dependent(
                            row.text("kind"),
                            row.text("name"),
                            session.name(row, "table_schema", "table_name"),
                            row.optionalText("column_name"))));
            return found;
        }
        boolean h2 = vendor == Vendor.H2;
        CatalogSession session =
                new CatalogSession(connection, scope, h2 ? "SELECT CURRENT_SCHEMA" : "SELECT DATABASE()");
        String quote = h2 ? "\"" : "`";
        session.query(VIEW_TEXTS, row -> addView(found, row, session, tables, quote));
        if (!h2) {
            session.query(TRIGGER_TEXTS, row -> addTrigger(found, row, session, tables));
        }
        return found;
    }

    private static void addView(
            List<Dependent> found, Row row, CatalogSession session, SchemaSnapshot tables, String quote)
            throws SQLException {
        String text = row.optionalText("definition");
        if (text == null) {
            return;
        }
        ObjectName view = session.name(row, "object_schema", "name");
        for (Table table : tables.tables()) {
            if (text.contains(quoted(session.stored(table.name()), quote) + "."
                    + quoted(table.name().name(), quote))) {
                found.add(new Dependent("view", view.toString(), table.name(), null));
                table.columns().stream()
                        .filter(column -> text.contains(quoted(column.name(), quote)))
                        .forEach(column ->
                                found.add(new Dependent("view", view.toString(), table.name(), column.name())));
            }
        }
    }

    private static void addTrigger(List<Dependent> found, Row row, CatalogSession session, SchemaSnapshot tables)
            throws SQLException {
        String text = row.text("definition");
        String trigger = row.text("name");
        ObjectName name = session.name(row, "table_schema", "table_name");
        tables.table(name)
                .ifPresent(table -> table.columns().stream()
                        .filter(column -> Pattern.compile(
                                        "(?i)\\b(new|old)\\s*\\.\\s*`?" + Pattern.quote(column.name()) + "(?![\\w$])")
                                .matcher(text)
                                .find())
                        .forEach(column -> found.add(new Dependent("trigger", trigger, name, column.name()))));
    }

    private static String quoted(String name, String quote) {
        return quote + name.replace(quote, quote + quote) + quote;
    }
}
